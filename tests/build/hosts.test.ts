import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Store } from '../../src/files/store.ts';
import { fileType, isKnownType } from '../../src/publish/file-types.ts';
import { cacheControl, headersOf, isHashed } from '../../src/publish/headers.ts';
import { headersFile, redirectsFile } from '../../src/publish/hosts/headers-file.ts';
import { precompress } from '../../src/publish/precompress.ts';
import type { PublishedSite } from '../../src/publish/published-site.ts';
import { filesOf } from './html.ts';
import { publishedSiteOf, webServers, type WebServer } from './web-server.ts';

const based = inject('basedFixture');
const fixture = inject('fixture');

/** A file of each kind: hashed or not, by extension. */
const kindsOf = (dir: string) => [
	...new Map(
		filesOf(dir)
			.filter((name) => !name.startsWith('.'))
			.map((name) => [`${isHashed(name)} ${fileType(name)}`, name]),
	).values(),
];

/** The headers of an answer that the source names, those that it does not send as null. */
const sent = (response: Response, name: string) =>
	Object.fromEntries(
		Object.keys(headersOf(name)).map((header) => [header, response.headers.get(header)?.replace('; ', ';') ?? null]),
	);

const normal = (headers: Record<string, string>) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('; ', ';')]));

const isClientsMistake = (status: number) => status >= 400 && status < 500;

const servers = webServers();

describe.each(Object.entries(servers))('%s', (program, start) => {
	describe.each([fixture, based])('with the site under $basePath', (built) => {
		let site: PublishedSite;
		let server: WebServer;
		beforeAll(async () => {
			site = publishedSiteOf(built);
			server = await start(site, built.dir);
		});
		afterAll(() => server.close());
		const get = (path: string, headers: Record<string, string> = {}) =>
			fetch(`${server.origin}${built.basePath}${path}`, { redirect: 'manual', headers });

		test('sends with every kind of file the headers of the source', async () => {
			for (const name of kindsOf(built.dir)) {
				const response = await get(name);
				expect([name, response.status, sent(response, name)]).toEqual([name, 200, normal(headersOf(name))]);
			}
		});

		test('sends no Strict-Transport-Security over a connection that is not encrypted', async () => {
			expect((await get('')).headers.has('strict-transport-security')).toBe(false);
		});

		test('gives a folder its page, and leads to it where the slash is missing', async () => {
			const page = await get('zh/about/');
			expect([page.status, sent(page, 'zh/about/index.html')]).toEqual([200, normal(headersOf('index.html'))]);
			const redirect = await get('zh/about?q=1');
			expect([301, 308]).toContain(redirect.status);
			const place = new URL(redirect.headers.get('location')!, `${server.origin}${built.basePath}zh/about?q=1`);
			// Caddy 2.6 loses the query.
			const query = program === 'caddy' ? place.search : '?q=1';
			expect(place.href).toBe(`${server.origin}${built.basePath}zh/about/${query}`);
		});

		test('asks for the page of a folder again, also where every file in it is hashed', async () => {
			for (const path of ['_astro/', '_astro/index.html'])
				expect((await get(path)).headers.get('cache-control')).toBe(cacheControl.other);
		});

		test('answers what is not there with the 404 page, never to be kept, also in a folder of hashed files', async () => {
			for (const path of ['nothing/', '_astro/gone.js', 'facts/gone.json', '.build', '.git/config']) {
				const response = await get(path);
				expect([path, response.status, sent(response, '404.html')]).toEqual([path, 404, normal(headersOf('404.html'))]);
				expect(await response.text()).toContain('404');
			}
		});

		test('answers with 304 what is known, alone or in a list', async () => {
			const tag = (await get('zh/about/')).headers.get('etag')!;
			for (const known of [tag, `"other", ${tag}`, tag.replace(/^W\//, ''), '*', '"other"']) {
				const response = await get('zh/about/', { 'if-none-match': known });
				expect([known, response.status]).toEqual([known, known === '"other"' ? 200 : 304]);
				expect(response.headers.get('content-security-policy')).toBe(headersOf('')['Content-Security-Policy']);
			}
		});

		test.skipIf(program === 'npm start')('leads from every address that has moved to the new one', async () => {
			for (const { path, to } of site.moved) {
				const response = await fetch(server.origin + path, { redirect: 'manual' });
				expect([path, response.status, response.headers.get('location')]).toEqual([path, 301, to]);
			}
		});

		test.skipIf(program !== 'nginx')(
			'keeps the query where it leads on: it says which text a link was made for',
			async () => {
				for (const { path, to } of site.moved) {
					const response = await fetch(`${server.origin}${path}?v=12345678`, { redirect: 'manual' });
					const [page, fragment] = to.split('#');
					expect(response.headers.get('location')).toBe(`${page}?v=12345678${fragment ? `#${fragment}` : ''}`);
				}
			},
		);

		test.each(['bytes=0-4', 'bytes=-4', 'bytes=9-1', 'bytes=0-1,3-4', 'lines=1-2', 'nonsense'])(
			'answers “Range: %s” with that range, or with the whole file, or that there is none',
			async (range) => {
				const whole = Buffer.from(await (await get('icon.svg')).arrayBuffer());
				const response = await get('icon.svg', { range });
				const body = Buffer.from(await response.arrayBuffer());
				expect([200, 206, 416]).toContain(response.status);
				if (response.status === 200) expect(body.equals(whole)).toBe(true);
				const [, from, to] = /^bytes (\d+)-(\d+)/.exec(response.headers.get('content-range') ?? '') ?? [];
				if (from) expect(body.equals(whole.subarray(Number(from), Number(to) + 1))).toBe(true);
				expect((await get('icon.svg')).status).toBe(200);
			},
		);
	});

	test('takes no address for a fault of its own, and gives nothing of its machine away', async () => {
		const server = await start(publishedSiteOf(fixture), fixture.dir);
		const passwd = ['..%2f..%2f..%2fetc%2fpasswd', '%2e%2e%5c%2e%2e%5cetc%5cpasswd', 'zh/about/%0d%0aX-Made:%201'];
		for (const path of ['zh/%00', '%00.html', '%ff%fe', '%', '%e0%a4%a', 'a'.repeat(7_000), ...passwd]) {
			const response = await fetch(`${server.origin}/${path}`, { redirect: 'manual' });
			expect([path, response.status], await response.text()).toEqual([path, expect.toSatisfy(isClientsMistake)]);
			expect(response.headers.has('x-made')).toBe(false);
		}
		expect((await fetch(`${server.origin}/zh/`)).status).toBe(200);
		await server.close();
	});

	test('leads from the bare origin into the base path', async () => {
		const server = await start(publishedSiteOf(based), based.dir);
		const responses = await Promise.all(
			['/', '/some/base', '/zh/about/'].map((path) => fetch(server.origin + path, { redirect: 'manual' })),
		);
		expect(responses.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
			[302, '/some/base/'],
			[301, '/some/base/'],
			[404, null],
		]);
		await server.close();
	});
});

describe.each(Object.entries(servers))('%s', (_, start) => {
	test('gives a text in the coding that the client takes, as the release compressed it, under the headers of the text', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'compressed-'));
		cpSync(join(fixture.dir, 'zh/about'), join(folder, 'zh/about'), { recursive: true });
		await precompress(folder, folder, new Store(join(folder, '.store')));
		const server = await start(publishedSiteOf(fixture), folder);
		const codingOf = async (accepted: string) => {
			const response = await fetch(`${server.origin}/zh/about/`, { headers: { 'accept-encoding': accepted } });
			expect(await response.text()).toBe(readFileSync(join(folder, 'zh/about/index.html'), 'utf8'));
			expect(sent(response, 'zh/about/index.html')).toEqual(normal(headersOf('zh/about/index.html')));
			if (accepted !== 'identity') expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
			return response.headers.get('content-encoding');
		};
		expect(await codingOf('gzip')).toBe('gzip');
		expect(await codingOf('identity')).toBe(null);
		expect(await codingOf('gzip, deflate, br, zstd')).toBe('br');
		await server.close();
		rmSync(folder, { recursive: true });
	});
});

test.each([inject('site'), fixture])('of every file of the built site the type is known ($project)', ({ dir }) => {
	expect(filesOf(dir).filter((name) => !name.startsWith('.') && !isKnownType(name))).toEqual([]);
});

test.each([inject('site'), fixture])(
	'what is kept for ever has a digest in its name, and what has one is kept',
	({ dir }) => {
		const hasDigest = (name: string) => /(?:[._-][\w-]{7,20}(?:_\w+)?|\/[\w-]{8})\.(?:[a-z0-9]+|pf_index)$/.test(name);
		const files = filesOf(dir).filter((name) => /^(_astro|facts|pagefind)\//.test(name) && !name.endsWith('.html'));
		expect(files.length).toBeGreaterThan(5);
		expect(files.filter((name) => hasDigest(name) !== isHashed(name))).toEqual([]);
	},
);

test('the headers of Cloudflare Pages and Netlify keep to their limits, and name no header of a file twice', () => {
	const site = publishedSiteOf(based);
	const lines = headersFile(site).split('\n');
	expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
	const rules = lines.filter((line) => line.startsWith('/'));
	expect(rules.length).toBeLessThanOrEqual(100);
	expect(rules.every((rule) => rule.startsWith('/some/base/'))).toBe(true);
	const everywhere = lines.slice(lines.indexOf('/some/base/*') + 1, lines.indexOf(rules[1]!));
	expect(everywhere.join('\n')).not.toMatch(/Cache-Control|Content-Type:/);
	expect(lines.filter((line) => line.includes(cacheControl.hashed)).length).toBeGreaterThan(3);
	expect(redirectsFile(site, { isForced: false })).toContain(`${site.moved[0]!.path} ${site.moved[0]!.to} 301\n`);
});
