import { expect, test } from 'vitest';
import { loadEarly } from '../../src/search/load-early.ts';

const html = '<body><script type="module" src="/base/_astro/a.js"></script></body>';
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

const lists = (page: string): unknown => [...page.matchAll(/of (\[.*\])\)/g)].map(([, list]) => JSON.parse(list!));

test('the page asks for its scripts, the modules that they import, and what any query needs of a small index', () => {
	const page = loadEarly({ html, scripts, index: index(1000), folder: '/base/pagefind/' });
	expect(lists(page)).toEqual([
		['/base/pagefind/catalog.gz', '/base/pagefind/index/x.pf_index', '/base/pagefind/text/y.gz'],
		['/base/_astro/a.js', '/base/_astro/b.js', '/base/_astro/c.js'],
	]);
	expect(page).not.toContain('type="module"');
});

test('of a large index it asks for the catalogue alone', () => {
	expect(lists(loadEarly({ html, scripts, index: index(200_000), folder: '/' }))).toContainEqual(['/catalog.gz']);
});
