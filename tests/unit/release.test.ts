import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Store } from '../../src/files/store.ts';
import { acceptedCodings } from '../../src/publish/codings.ts';
import { describeRelease } from '../../src/publish/describe-release.ts';
import { filesToRelease, keepLast, lastRelease, rememberRelease } from '../../src/publish/last-release.ts';
import { precompress } from '../../src/publish/precompress.ts';
import { verifySite } from '../../src/publish/verify.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'release-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const site = { origin: 'https://a.example', basePath: '/base/', moved: [] };
const none = { dispatches: [], quotes: [], people: [] };

/** A page with everything that a page has to have. */
const page = (path: string, body: string, head = '') => `<!doctype html><html lang="en"><head>
	<meta http-equiv="content-security-policy" content="default-src 'none';"><title>t</title>
	<meta name="description" content="d"><link rel="canonical" href="https://a.example/base/${path}">${head}
	</head><body><h1 id="top-of-it">t</h1>${body}</body></html>`;

function write(folder: string, files: Record<string, string>): string {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, folder, name)), { recursive: true });
		writeFileSync(join(dir, folder, name), text);
	}
	return join(dir, folder);
}

describe('a built site is released', () => {
	test('when every link, fragment and page is as it should be', async () => {
		const folder = write('site', {
			'index.html': page('', '<a href="en/#top-of-it">a</a><a href="https://elsewhere.example/x">b</a>'),
			'en/index.html': page('en/', '<a href="/base/file.txt">c</a><img src="../a.png" srcset="../a.png 2x">'),
			'file.txt': 'See https://a.example/base/en/#top-of-it, or https://a.example/base/.',
			'a.png': '',
		});
		await expect(verifySite(folder, site, none)).resolves.toBe(undefined);
	});

	test('not when anything is amiss, and all of it is said', async () => {
		const permalink = { text: { zh: '', en: '' }, version: '', history: [] };
		const folder = write('site', {
			'index.html': page('', '<a href="en/#nothing">a</a><a href="/elsewhere/">b</a><a href="gone.txt">c</a>'),
			'en/index.html': page('', '').replace('<title>t</title>', '').replace('<meta http-equiv', '<meta hidden'),
			'zh/index.html': page('zh/', `<p>${'漫长'.repeat(40_000)}</p>`),
			'feed.atom': '<link href="http://localhost:4321/base/"/><id>https://a.example/base/lost/</id>',
			'what.xyz': '',
		});
		await expect(verifySite(folder, site, { ...none, quotes: [{ ...permalink, id: 'a-quote' }] })).rejects
			.toThrowErrorMatchingInlineSnapshot(`
			[ReleaseError: The built site may not be released: 12 problems.

			  feed.atom: names this machine, http://localhost:4321/base/.
			  en/index.html: has no policy.
			  en/index.html: has no title.
			  en/index.html: names https://a.example/base/ as its address, not https://a.example/base/en/.
			  zh/index.html: is 240284 bytes, of at most 200000.
			  feed.atom: https://a.example/base/lost/ leads to no file.
			  index.html: en/#nothing has a fragment that no element carries.
			  index.html: /elsewhere/ leaves the base path.
			  index.html: gone.txt leads to no file.
			  content/permalinks.yaml: /zh/quotes/a-quote/ leads to no page.
			  content/permalinks.yaml: /en/quotes/a-quote/ leads to no page.
			  what.xyz: its type is not in src/publish/file-types.ts.

			Fix: each of these is a fault of the code or of a link in content/; npm run build shows the page as it is.]
		`);
	});
});

test('texts are compressed in every coding, once for each content, and have the time of their text', async () => {
	const text = 'words and '.repeat(200);
	const folder = write('site', { 'en/index.html': text, 'tiny.txt': 'x', 'a.png': text });
	utimesSync(join(folder, 'en/index.html'), 1000, 1000);
	const store = new Store(join(dir, 'store'));
	const size = await precompress(folder, dir, store);
	expect(size.best).toBeLessThan(size.plain / 10);
	const read = (extension: string) => readFileSync(join(folder, `en/index.html.${extension}`));
	expect(
		[brotliDecompressSync(read('br')), zstdDecompressSync(read('zst')), gunzipSync(read('gz'))].map(String),
	).toEqual([text, text, text]);
	expect(statSync(join(folder, 'en/index.html.br')).mtimeMs).toBe(1_000_000);
	expect(readdirSync(folder)).toEqual(['a.png', 'en', 'tiny.txt']);

	writeFileSync(join(dir, 'store', readdirSync(join(dir, 'store'))[0]!), 'damaged');
	const again = write('again', { 'other.html': text });
	await precompress(again, dir, store);
	expect(String(brotliDecompressSync(readFileSync(join(again, 'other.html.br'))))).toBe(text);
});

test('a release keeps the hashed files of the last one, and the time of what has not changed', async () => {
	const memory = join(dir, 'memory');
	const first = write('first', { 'index.html': 'one', 'same.html': 's', '_astro/a.12345678.js': 'old', '.build': '' });
	utimesSync(join(first, 'same.html'), 1000, 1000);
	const files = await filesToRelease(first);
	expect(Object.keys(files)).toEqual(['_astro/a.12345678.js', 'index.html', 'same.html']);
	expect(await lastRelease(memory)).toBe(undefined);
	await rememberRelease(first, files, memory);

	const second = write('second', { 'index.html': 'two', 'same.html': 's', '_astro/a.87654321.js': 'new' });
	const next = await filesToRelease(second);
	expect(await keepLast(second, next, memory)).toBe(1);
	expect(readFileSync(join(second, '_astro/a.12345678.js'), 'utf8')).toBe('old');
	expect(statSync(join(second, 'same.html')).mtimeMs).toBe(1_000_000);
	expect(statSync(join(second, 'index.html')).mtimeMs).toBeGreaterThan(1_000_000);
	await rememberRelease(second, next, memory);

	// What the last but one needed is kept no longer.
	const third = write('third', { 'index.html': 'two' });
	expect(await keepLast(third, await filesToRelease(third), memory)).toBe(1);
	expect(readdirSync(join(third, '_astro'))).toEqual(['a.87654321.js']);
});

test('what a release changed is said: pages new, changed and gone, and bytes', () => {
	const file = (digest: string, bytes = 100_000) => ({ digest, bytes, time: 0 });
	const last = { 'index.html': file('a'), 'en/index.html': file('b'), 'x.js': file('c') };
	expect(describeRelease({ ...last, 'zh/index.html': file('d') }, undefined)).toMatchInlineSnapshot(`
		[
		  "4 files, 0.40 MB; there is no record of an earlier release to compare with.",
		]
	`);
	const next = { 'index.html': file('a'), 'zh/index.html': file('d', 50_000), 'en/index.html': file('e') };
	expect(describeRelease({ ...next, 'y.js': file('f') }, { ...last, 'old/index.html': file('g') }))
		.toMatchInlineSnapshot(`
		[
		  "4 files, 0.35 MB (−0.05 MB).",
		  "  Pages new: 1",
		  "    /zh/",
		  "  Pages changed: 1",
		  "    /en/",
		  "  Pages gone: 1",
		  "    /old/",
		]
	`);
});

test('a client gets the smallest coding that it takes', () => {
	expect(acceptedCodings('gzip, deflate, br, zstd')).toEqual(['br', 'zst', 'gz']);
	expect(acceptedCodings('gzip;q=1.0, br;q=0, *;q=0.5')).toEqual(['zst', 'gz']);
	expect(acceptedCodings('identity')).toEqual([]);
	expect(acceptedCodings()).toEqual([]);
});
