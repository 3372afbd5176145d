import { expect, test } from 'vitest';
import { earlyLoad } from '../../src/search/early-load.ts';

const html = '<head><script type="module" src="/base/_astro/a.js"></script></head>';
const scripts = new Map([
	['/base/_astro/a.js', 'import{x as y}from"./b.js";const lazy=()=>import("./later.js");'],
	['/base/_astro/b.js', 'import"./c.js";export{z}from"./b.js";'],
	['/base/_astro/c.js', ''],
	['/base/_astro/later.js', 'import"./much.js"'],
]);
const index = (size: number) =>
	new Map([
		['index/x.pf_index', new Uint8Array(size)],
		['text/y.gz', new Uint8Array(10)],
		['words.gz', new Uint8Array(10)],
		['catalog.gz', new Uint8Array(10)],
	]);

const links = (tags: string) => [...tags.matchAll(/<link[^>]+>/g)].map(([tag]) => tag);
const addresses = (tags: string): unknown => JSON.parse(/of (\[.*\])\)/.exec(tags)![1]!);

test('the page names the modules that its scripts import, and what any query needs of a small index', () => {
	const tags = earlyLoad({ html, scripts, index: index(1000), folder: '/base/pagefind/' });
	expect(links(tags)).toEqual(['<link rel="modulepreload" href="/base/_astro/b.js">', '<link rel="modulepreload" href="/base/_astro/c.js">']);
	expect(addresses(tags)).toEqual(['/base/pagefind/catalog.gz', '/base/pagefind/index/x.pf_index', '/base/pagefind/text/y.gz']);
});

test('of a large index only the catalogue is named', () => {
	expect(addresses(earlyLoad({ html, scripts, index: index(200_000), folder: '/' }))).toEqual(['/catalog.gz']);
});
