import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { catalogFile } from '../../src/search/catalog.ts';
import { checksumOf } from '../../src/search/checksum.ts';
import { fileReader } from '../../src/search/files.ts';
import { Search } from '../../src/search/search.ts';
import { csvOf, textOfPassages } from '../../src/search/take-along.ts';
import { dispatches, indexOf } from './search-fixture.ts';

/** A search over files that a server answers; what it lacks is a 404, or a page with status 200. */
function served(files: { current: Map<string, Uint8Array> }, fallback?: string) {
	const get: typeof fetch = async (url) => {
		const file = files.current.get(String(url).replace('https://example.org/pagefind/', ''));
		if (file) return new Response(Uint8Array.from(file));
		return fallback === undefined ? new Response('', { status: 404 }) : new Response(fallback);
	};
	return new Search(fileReader('https://example.org/pagefind/', get));
}

/** The fixture with another word in the interview, so that its files have other names. */
const changed = structuredClone(dispatches);
const [section] = changed[0]!.sections;
section!.segments[0]!.content.zh.push({ type: 'text', value: '新词在此。' });

describe('a page that was opened before the site was published anew', () => {
	test.each([undefined, '<!doctype html><title>Not found</title>'])(
		'searches the new files, where the old ones are gone (answered with %j)',
		async (fallback) => {
			const files = { current: await indexOf(dispatches) };
			const search = served(files, fallback);
			await search.open();
			const { hits } = await served({ current: await indexOf(dispatches) }).search('行动队');
			files.current = await indexOf(changed);
			expect((await search.search('互联互通')).hits.length).toBeGreaterThan(0);
			expect((await search.search('新词在此')).hits.map(({ segment }) => segment)).toEqual(['q1-p1']);
			expect((await search.texts(hits[0]!.record))[0]).toContain('新词');
		},
	);
});

describe('nothing is said to be absent because a file was', () => {
	test.each(['words', 'script', 'sounds', 'index/', 'years/'])('a page in place of %s', async (name) => {
		const files = { current: await indexOf(dispatches) };
		for (const file of files.current.keys())
			if (file.startsWith(name)) files.current.set(file, gzipSync('<!doctype html><title>Not found</title>'));
		const query = name === 'sounds' ? 'hulianhutong' : name === 'words' ? 'conectivities' : '互聯互通';
		await expect(served(files).search(query)).rejects.toThrow(/could not be read/);
	});

	test('a file of another build is a failed one too', async () => {
		const [mine, other] = [await indexOf(dispatches), await indexOf(changed)];
		const words = (files: Map<string, Uint8Array>) => [...files.keys()].find((name) => name.startsWith('text/talks'))!;
		mine.set(words(mine), other.get(words(other))!);
		const search = served({ current: mine });
		const [hit] = (await search.search('互联互通')).hits;
		await expect(search.texts(hit!.record)).rejects.toThrow(/could not be read/);
	});

	test('the catalogue itself', async () => {
		const files = { current: await indexOf(dispatches) };
		files.current.set(catalogFile, gzipSync('{}'));
		await expect(served(files).search('互联')).rejects.toThrow(/could not be read/);
	});
});

test('a checksum is eight digits, and another for other bytes', () => {
	expect(checksumOf(new TextEncoder().encode(''))).toBe('811c9dc5');
	expect(checksumOf(new TextEncoder().encode('foobar'))).toBe('bf9cf968');
});

describe('what is taken along', () => {
	test('is a table in which quotation marks, commas and line ends stay in their cells, and nothing is a formula', () => {
		expect(
			csvOf(
				['a', 'b'],
				[
					['“x”, "y"', 2],
					['=1+1', '行\n行'],
				],
			),
		).toBe('\ufeff"a","b"\r\n"“x”, ""y""","2"\r\n"\'=1+1","行\n行"\r\n');
	});

	test('is a text with the address under each passage', () => {
		expect(textOfPassages('two', [{ zh: '一', en: 'one', source: 'me', address: 'https://example.org/' }])).toBe(
			'two\n\n一\none\n— me\nhttps://example.org/\n',
		);
	});
});
