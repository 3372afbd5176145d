import { expect, test } from 'vitest';
import { preloadLinks } from '../../src/search/preload-links.ts';

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

test('the page names the modules that its scripts import, and what any query needs of a small index', () => {
	expect(preloadLinks({ html, scripts, index: index(1000), folder: '/base/pagefind/' })).toMatchInlineSnapshot(`
		[
		  "<link rel="preload" as="fetch" href="/base/pagefind/catalog.gz" crossorigin="anonymous">",
		  "<link rel="preload" as="fetch" href="/base/pagefind/index/x.pf_index" crossorigin="anonymous">",
		  "<link rel="preload" as="fetch" href="/base/pagefind/text/y.gz" crossorigin="anonymous">",
		  "<link rel="modulepreload" href="/base/_astro/b.js">",
		  "<link rel="modulepreload" href="/base/_astro/c.js">",
		]
	`);
});

test('of a large index only the catalogue is named', () => {
	const links = preloadLinks({ html, scripts, index: index(200_000), folder: '/' });
	expect(links.filter((link) => link.includes('as="fetch"'))).toEqual(['<link rel="preload" as="fetch" href="/catalog.gz" crossorigin="anonymous">']);
});
