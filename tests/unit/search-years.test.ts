import { beforeAll, describe, expect, test } from 'vitest';
import { catalogFile } from '../../src/search/catalog.ts';
import { applyFilters, optionsOf } from '../../src/search/facets.ts';
import { readChunk } from '../../src/search/chunk.ts';
import { unpack } from '../../src/search/files.ts';
import { parseCatalog } from '../../src/search/parse-files.ts';
import { makeRecords } from '../../src/search/records.ts';
import { Search } from '../../src/search/search.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { chunkOf } from '../../src/search/word-index.ts';
import { recombined } from '../bench/search-corpus.ts';
import { dispatches, people } from './search-fixture.ts';

/** The dispatches of the fixture, the first of them again in each of two later years with words of its own. */
const [first, second] = dispatches as [(typeof dispatches)[0], (typeof dispatches)[0]];
const later = (year: number) => ({
	...second,
	slug: `ports-${year}`,
	date: `${year}-05-06`,
	sections: second.sections.map((section) => ({
		...section,
		segments: section.segments.map((segment) => ({
			...segment,
			content: {
				zh: [{ type: 'text' as const, value: `连接港口的第${year}号桥` }],
				en: [{ type: 'text' as const, value: `Bridge ${year} to the ports` }],
			},
		})),
	})),
});
const all = [first, later(2020), second, later(2021)];

describe('the catalogue of several years', () => {
	let files: Map<string, Uint8Array>;
	const read: string[] = [];
	const search = () => {
		read.length = 0;
		return new Search(async (name, parse) => {
			read.push(name);
			return parse(await unpack(files.get(name)!));
		});
	};
	const yearsRead = () => read.flatMap((name) => /^years\/(\d+)/.exec(name)?.[1] ?? []).sort();

	beforeAll(async () => {
		files = await indexFiles(makeRecords(all, people));
	});

	test('lists the years, newest first, with what each has', async () => {
		const { years, editions } = parseCatalog(await unpack(files.get(catalogFile)!));
		expect(years.map(({ year, dispatches, records }) => [year, dispatches, records])).toEqual([
			['2021', 1, 2],
			['2020', 1, 2],
			['2019', 2, 8],
		]);
		expect(editions).toBe(3);
	});

	test('is loaded for the years in which something is found, and for no other', async () => {
		const { hits } = await search().search('2020号桥');
		expect(hits.map(({ url }) => url)).toEqual(['/zh/articles/ports-2020/#p1']);
		expect(yearsRead()).toEqual(['2020']);
		await search().search('号桥');
		expect(yearsRead()).toEqual(['2020', '2021']);
		await search().search('没有的话');
		expect(yearsRead()).toEqual([]);
	});

	test('finds in each year what is there, under its date', async () => {
		const { hits } = await search().search('港口');
		expect(hits.map(({ record }) => record.dispatch.date).sort()).toEqual(['2020-05-06', '2021-05-06']);
		expect((await search().search('互联互通')).hits.map(({ dispatch }) => dispatch)).toContain('talks');
	});

	test('offers the years, newest first, and the kinds of dispatch, where there are several', async () => {
		const hits = [...(await search().search('港口')).hits, ...(await search().search('互联互通')).hits];
		expect(optionsOf('year', hits, {}).map(({ value, count }) => [value, count])).toEqual([
			['2021', 1],
			['2020', 1],
			['2019', 2],
		]);
		expect(optionsOf('kind', hits, {}).map(({ label }) => (label as { en: string }).en)).toEqual([
			'Reports',
			'Interviews',
		]);
		expect(applyFilters(hits, { year: '2021' }).map(({ dispatch }) => dispatch)).toEqual(['ports-2021']);
		expect(applyFilters(hits, { kind: 'interview' }).every(({ dispatch }) => dispatch === 'talks')).toBe(true);
	});
});

describe('an index of many words', () => {
	let files: Map<string, Uint8Array>;
	let many: typeof dispatches;

	beforeAll(async () => {
		many = await recombined(600);
		files = await indexFiles(makeRecords(many, new Map()));
	});

	test('names the chunk of every word, though its directory may have the beginnings of words alone', async () => {
		const { chunks } = parseCatalog(await unpack(files.get(catalogFile)!));
		expect(chunks.length).toBeGreaterThan(5);
		for (const entry of chunks) {
			for (const word of readChunk(await unpack(files.get(`index/${entry[2]}.pf_index`)!)).keys())
				expect(chunkOf(chunks, word), word).toBe(entry);
		}
	});

	test('has a catalogue of no more than 100 bytes for a dispatch of ten paragraphs, and 6 KB beside', () => {
		const sizes = [...files].filter(([name]) => /^(catalog|years)/.test(name)).map(([, { length }]) => length);
		expect((sizes.reduce((sum, size) => sum + size, 0) - 6_000) / many.length).toBeLessThan(100);
	});
});
