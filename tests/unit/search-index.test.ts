import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogFile, recordsOf, type Catalog, type CatalogDispatch } from '../../src/search/catalog.ts';
import { pageSpan, readChunk, type ChunkEntry } from '../../src/search/chunk.ts';
import { textOf, unpack } from '../../src/search/files.ts';
import { parseCatalog } from '../../src/search/parse-files.ts';
import { makeRecords, type Records } from '../../src/search/records.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { chunkOf, compare } from '../../src/search/word-index.ts';
import { dispatches, people, yearsOf } from './search-fixture.ts';
import { readContentAgain } from '../kept-readings.ts';

/** The word of a record that has none, as one that is not translated has not. */
const noWord = '\uf8ff';

describe('the index of the site', () => {
	let records: Records;
	let files: Map<string, Uint8Array>;
	let catalog: Catalog;
	let listed: CatalogDispatch[];

	beforeAll(async () => {
		const content = await readContentAgain(join(import.meta.dirname, '../../'));
		records = makeRecords(content.dispatches, content.people);
		files = await indexFiles(records, undefined, 0);
		catalog = parseCatalog(await unpack(files.get(catalogFile)!));
		listed = await yearsOf(files, catalog);
	});

	describe.each(['index', 'pairs'] as const)('in the files of %s', (folder) => {
		let chunks: ChunkEntry[];
		const wordsOf = async ([, , hash]: ChunkEntry) => readChunk(await unpack(files.get(`${folder}/${hash}.pf_index`)!));
		const wordAt = (words: readonly string[], position: number) => {
			const two = words.slice(position, position + 2);
			if (folder === 'index') return two[0];
			return two.length > 1 && two.every((word) => /^\p{Script=Han}$/u.test(word)) ? two.join('') : undefined;
		};

		beforeAll(() => {
			chunks = (folder === 'pairs' ? catalog.pairs : catalog.chunks) ?? [];
		});

		test('has every word of every page at its position, and nothing else', async () => {
			const expected = new Map<string, number[]>();
			for (const [page, words] of records.words.entries()) {
				if (folder === 'index' && words.length === 0)
					expected.set(noWord, [...(expected.get(noWord) ?? []), page * pageSpan]);
				for (const position of words.keys()) {
					const word = wordAt(words, position);
					if (word) expected.set(word, [...(expected.get(word) ?? []), page * pageSpan + position]);
				}
			}
			const actual = new Map<string, number[]>();
			for (const chunk of chunks) {
				for (const [word, occurrences] of await wordsOf(chunk))
					if (folder === 'index' || word !== noWord) actual.set(word, [...occurrences]);
			}
			expect(expected.size).toBeGreaterThan(1000);
			expect(actual).toEqual(expected);
		});

		test('names the chunk of every word', async () => {
			for (const entry of chunks) {
				for (const word of (await wordsOf(entry)).keys()) expect(chunkOf(chunks, word), word).toBe(entry);
			}
		});
	});

	test('has a catalogue entry for every page, with its length', () => {
		const lengths = recordsOf(listed).map(({ segment: [, , , zh, en], language }) => (language === 'zh' ? zh : en));
		expect(lengths).toEqual(records.words.map(({ length }) => length));
	});

	test('has one file of texts a dispatch, and no file that nothing names', () => {
		const named = [
			...catalog.chunks.map(([, , hash]) => `index/${hash}.pf_index`),
			...catalog.pairs!.map(([, , hash]) => `pairs/${hash}.pf_index`),
			...listed.map(({ text }) => text),
			...catalog.years.map(({ file }) => file),
			catalog.words,
			catalog.script,
			catalog.sounds,
			catalogFile,
		];
		expect([...files.keys()].sort()).toEqual(named.sort());
	});
});

test('headlines of the site’s own are not in the index, nor are its labels and titles', async () => {
	const words = makeRecords(dispatches, people).words.flat().join('');
	expect(words).toContain('新起点新征程');
	for (const own of ['编者', '口岸', 'editorial', '李明答问']) expect(words).not.toContain(own);
});

test('a speaker whom nobody knows stops the build', () => {
	expect(() => makeRecords(dispatches, new Map())).toThrowErrorMatchingInlineSnapshot(
		`[Error: Search: there is no person “li-ming”.]`,
	);
});

test('the words of the build are all in the file of words, in the order of code points', async () => {
	const files = await indexFiles(makeRecords(dispatches, people));
	const { words } = parseCatalog(await unpack(files.get(catalogFile)!));
	const list = textOf(await unpack(files.get(words)!)).split('\n');
	expect(list).toContain('connectivity');
	expect(list).not.toContain('6');
	expect(list).toEqual(list.toSorted(compare));
});

test('code points are compared as the index sorts them', () => {
	expect(['\u{20bb7}', '\uff0c', '一', 'b', 'ab', 'a'].sort(compare)).toEqual([
		'a',
		'ab',
		'b',
		'一',
		'\uff0c',
		'\u{20bb7}',
	]);
});

test('a damaged chunk is an error, not an empty answer', async () => {
	const files = await indexFiles(makeRecords(dispatches, people));
	const [, chunk] = [...files].find(([name]) => name.endsWith('.pf_index'))!;
	const whole = await unpack(chunk);
	await expect(unpack(chunk.subarray(0, chunk.length >> 1))).rejects.toThrow();
	expect(() => readChunk(whole.subarray(0, whole.length - 40))).toThrow();
	expect(() =>
		readChunk(new TextEncoder().encode('<!doctype html><title>404</title>')),
	).toThrowErrorMatchingInlineSnapshot(`[Error: This is not a file of the search index.]`);
});
