import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/cli/serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
const files = {
	'index.html': 'front',
	'404.html': 'no such page',
	'zh/about/index.html': 'about',
	'robots.txt': 'text',
	'pagefind/pagefind.js': 'code',
	'pagefind/wasm.en.pagefind': 'module',
	'pagefind/index/en_1.pf_index': 'index',
	'one.wasm': 'module',
};

beforeAll(() => {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	}
});
afterAll(() => rmSync(dir, { recursive: true }));

describe.each(['/', '/some/base/'])('a site served under %s', (basePath) => {
	let site: Serving;
	beforeAll(async () => {
		site = await serve(dir, { port: 0, basePath });
	});
	afterAll(() => site.close());
	const get = (path: string) => fetch(new URL(path, site.url), { redirect: 'manual' });

	test('gives its address with the base path', () => {
		expect(new URL(site.url)).toMatchObject({ hostname: 'localhost', pathname: basePath });
	});

	test('answers a folder with its index', async () => {
		const response = await get('zh/about/');
		expect([response.status, await response.text()]).toEqual([200, 'about']);
		expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
	});

	test('redirects a folder without its slash, keeping the query', async () => {
		const response = await get('zh/about?q=互联');
		expect(response.status).toBe(301);
		expect(response.headers.get('location')).toBe(`${basePath}zh/about/?q=${encodeURIComponent('互联')}`);
	});

	test('answers a missing page with the 404 page and its status', async () => {
		for (const path of ['nothing', 'zh/nothing/', 'nothing.js', '%E0%A4%A', 'zh/%2e%2e%2f%2e%2e%2fetc/passwd']) {
			const response = await get(path);
			expect([path, response.status, await response.text()]).toEqual([path, 404, 'no such page']);
		}
	});

	test.each([
		['robots.txt', 'text/plain;charset=utf-8'],
		['pagefind/pagefind.js', 'text/javascript;charset=utf-8'],
		['pagefind/wasm.en.pagefind', 'application/octet-stream'],
		['pagefind/index/en_1.pf_index', 'application/octet-stream'],
		['one.wasm', 'application/wasm'],
	])('gives %s its type', async (path, type) => {
		const response = await get(path);
		expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
	});

	test('answers only questions for a page', async () => {
		const response = await fetch(site.url, { method: 'POST' });
		expect(response.status).toBe(405);
	});

	test('never redirects to another host', async () => {
		expect(await statusOf(site.url, '//zh/about')).toBe(404);
		expect(await statusOf(site.url, `${basePath}/zh/about`)).toBe(404);
	});

	test('shows a new build without a restart', async () => {
		writeFileSync(join(dir, 'new.txt'), 'new');
		expect((await get('new.txt')).status).toBe(200);
	});
});

test('outside of the base path is no page, and the bare origin leads into it', async () => {
	const site = await serve(dir, { port: 0, basePath: '/some/base/' });
	const origin = new URL(site.url).origin;
	const responses = await Promise.all(
		['/zh/about/', '/some/base', '/'].map((path) => fetch(origin + path, { redirect: 'manual' })),
	);
	expect(responses.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
		[404, null],
		[301, '/some/base/'],
		[302, '/some/base/'],
	]);
	await site.close();
});

test('a busy port is an error of its own, on whichever address it is busy', async () => {
	for (const host of ['127.0.0.1', '0.0.0.0']) {
		const other = createServer().listen(0, host);
		await once(other, 'listening');
		await expect(serve(dir, { port: portOf(other) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
		other.close();
	}
});

test('a build that takes the place of another under the server is served whole, and no request fails', async () => {
	const [current, other] = [join(dir, 'current'), join(dir, 'other')];
	for (const [folder, text] of [
		[current, 'old'],
		[other, 'new'],
	] as const) {
		mkdirSync(folder);
		writeFileSync(join(folder, 'index.html'), text.repeat(100_000));
	}
	const site = await serve(current, { port: 0 });
	for (let round = 0; round < 20; round++) {
		const answers = Array.from({ length: 10 }, async () => {
			const response = await fetch(site.url);
			return [response.status, (await response.text()).replaceAll(/(old|new)\1+/g, '$1')];
		});
		for (let turn = 0; turn < round; turn++) await setImmediate();
		renameSync(current, `${current}-aside`);
		await setImmediate();
		renameSync(other, current);
		renameSync(`${current}-aside`, other);
		for (const [status, text] of await Promise.all(answers)) {
			expect(status).toBe(200);
			expect(['old', 'new']).toContain(text);
		}
	}
	await site.close();
});

const script = join(import.meta.dirname, '../../src/cli/preview.ts');
const preview = (port: string) =>
	spawn(process.execPath, [script, '--dir', dir], { env: { ...process.env, PORT: port } });

describe('nothing that a client sends', () => {
	// Longer than what fits between server and client, also when it is compressed.
	const big = randomBytes(6_000_000).toString('base64');
	let server: ChildProcess;
	let address: string;
	beforeAll(async () => {
		writeFileSync(join(dir, 'big.txt'), big);
		// With few descriptors, each one that is not given back counts.
		const command = 'ulimit -n 100 && exec "$0" "$@"';
		server = spawn('sh', ['-c', command, process.execPath, script, '--dir', dir], {
			env: { ...process.env, PORT: '0' },
		});
		address = /http:\S+/.exec(await printed(server, /http:\S+/))![0];
	});
	afterEach(async () => {
		expect(server.exitCode).toBe(null);
		expect((await fetch(address)).status).toBe(200);
	});
	afterAll(() => server.kill());

	test.each([
		'bytes=0-4',
		'bytes=-4',
		'bytes=4-',
		'bytes=9-1',
		'bytes=99999999-',
		'bytes=0-1,3-4',
		'bytes=',
		'bytes=x-y',
		'bytes=-',
		'bytes=18446744073709551616-',
		'lines=1-2',
		'nonsense',
	])('makes “Range: %s” anything but the whole file', async (range) => {
		const response = await fetch(new URL('robots.txt', address), { headers: { range } });
		expect([response.status, response.headers.get('content-range'), await response.text()]).toEqual([
			200,
			null,
			'text',
		]);
	});

	test.each(['identity', 'br', 'gzip'])('leaves a file open: downloads broken off, as %s', async (encoding) => {
		for (let round = 0; round < 10; round++) {
			await Promise.all(Array.from({ length: 10 }, () => breakOff(new URL('big.txt', address), encoding)));
		}
		expect(await (await fetch(new URL('big.txt', address))).text()).toBe(big);
	});

	test.each([
		['a NUL', 'GET /%00 HTTP/1.1'],
		['a control character', 'GET /zh/about?\u0001 HTTP/1.1'],
		['a byte that is not ASCII', 'GET /zh/about?\u00e9 HTTP/1.1'],
		['another site', 'GET http://elsewhere/zh/about HTTP/1.1'],
		['no path', 'GET * HTTP/1.1'],
		['a long path', `GET /${'a'.repeat(5000)} HTTP/1.1`],
		['another method', 'OPTIONS * HTTP/1.1'],
		['no HTTP', 'nonsense'],
	])('ends the server: %s', async (_what, line) => {
		const socket = connect(Number(new URL(address).port), '127.0.0.1');
		socket.write(Buffer.from(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 'latin1'));
		expect(String(await buffer(socket))).toMatch(/^HTTP\/1\.1 [345]\d\d /);
	});
});

test('a file that is known is not sent again, nor is one that stands in a list of known ones', async () => {
	const site = await serve(dir, { port: 0 });
	const tag = (await fetch(site.url)).headers.get('etag')!;
	const statuses = ['"other"', tag, `"other", ${tag}`, '*'].map(
		async (known) => (await fetch(site.url, { headers: { 'if-none-match': known } })).status,
	);
	expect(await Promise.all(statuses)).toEqual([200, 304, 304, 304]);
	await site.close();
});

test('a hidden file of the folder is not served', async () => {
	writeFileSync(join(dir, '.hidden'), 'secret');
	const site = await serve(dir, { port: 0 });
	expect((await fetch(new URL('.hidden', site.url))).status).toBe(404);
	await site.close();
});

describe('npm run preview', () => {
	test('says that the port is busy and takes the next free one', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const port = portOf(other);
		const server = preview(String(port));
		const output = await printed(server, /http:\S+/);
		expect(output).toContain(`Port ${port} is busy`);
		const address = /http:\S+/.exec(output)![0];
		expect(Number(new URL(address).port)).toBeGreaterThan(port);
		expect((await fetch(address)).status).toBe(200);
		server.kill('SIGTERM');
		expect(await once(server, 'exit')).toEqual([0, null]);
		other.close();
	});

	test('refuses a PORT that is no port', async () => {
		const server = preview('eighty');
		const output = await printed(server, /\n/);
		expect(output).toBe('PORT is “eighty”. Fix: a number from 0 to 65535, such as PORT=8080\n');
		expect(await once(server, 'exit')).toEqual([1, null]);
	});
});

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

/** What the process has printed by the time the pattern appears, or by its end. */
async function printed(process: ChildProcess, pattern: RegExp): Promise<string> {
	let output = '';
	return new Promise((resolve) => {
		for (const stream of [process.stdout, process.stderr]) {
			stream?.on('data', (data) => {
				output += String(data);
				if (pattern.test(output)) resolve(output);
			});
		}
		process.once('exit', () => resolve(output));
	});
}

/** Asks for a file and closes the connection at the first bytes of the answer. */
const breakOff = (url: URL, encoding: string) =>
	new Promise<void>((resolve, reject) => {
		request(url, { agent: false, headers: { 'accept-encoding': encoding } }, (response) => {
			response.once('data', () => response.destroy());
			response.once('error', () => undefined);
			response.once('close', resolve);
		})
			.once('error', reject)
			.end();
	});

/** The status for a path that `fetch` would rewrite. */
const statusOf = (url: string, path: string) =>
	new Promise<number | undefined>((resolve, reject) => {
		const { hostname, port } = new URL(url);
		request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
			.once('error', reject)
			.end();
	});
