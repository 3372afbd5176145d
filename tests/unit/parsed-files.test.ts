import { describe, expect, test } from 'vitest';
import { copyFactsOf } from '../../src/cite/facts-file.ts';
import { factsOf } from '../../src/cite/copy-facts.ts';
import { catalogFile } from '../../src/search/catalog.ts';
import { fileReader, textOf, unpack } from '../../src/search/files.ts';
import { parseCatalog, parseScript, parseTexts, parseYear } from '../../src/search/parse-files.ts';
import { unpackYear } from '../../src/search/year.ts';
import { dispatches, indexOf, people, yearsOf } from './search-fixture.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a file of the search index', async () => {
	const files = await indexOf(dispatches);
	const catalog = parseCatalog(await unpack(files.get(catalogFile) ?? new Uint8Array()));

	test('that the build wrote is read', async () => {
		const all = await yearsOf(files, catalog);
		expect(all.map(({ slug }) => slug)).toEqual(dispatches.map(({ slug }) => slug));
		for (const { text, segments } of all) {
			expect(parseTexts(await unpack(files.get(text) ?? new Uint8Array()))).toHaveLength(segments.length);
		}
	});

	test.each([
		['is empty', {}],
		['is a list', [catalog]],
		['has another type in a field', { ...catalog, words: 1 }],
		['lacks a field', { ...catalog, people: undefined }],
		['has a kind without an address', { ...catalog, kinds: { interview: { label: { zh: '', en: '' } } } }],
		['has a year of no size', { ...catalog, years: [{ year: '2019', file: 'years/2019.gz' }] }],
	])('is no catalogue where it %s', (_, value) => {
		expect(() => parseCatalog(bytes(value))).toThrow('This is not the catalogue of the search index.');
	});

	test.each([
		['is empty', {}],
		['has a segment of an unknown type', { types: [['x']] }],
		['has a speaker that is no number', { speakers: [[['speaker']]] }],
		['has a place that is not whole', { numbers: [[1.5]] }],
		['has a quote that is too short', { quotes: [[['id', 1, 2]]] }],
	])('is no year where it %s', async (name, change) => {
		const whole: unknown = JSON.parse(textOf(await unpack(files.get(catalog.years[0]!.file)!)));
		const value = name === 'is empty' ? change : { ...(whole as object), ...change };
		expect(() => parseYear(bytes(value))).toThrow('This is not a year of the search catalogue.');
	});

	test('whose columns are not of one length is an error', async () => {
		const { file, year } = catalog.years[0]!;
		const packed = parseYear(await unpack(files.get(file)!));
		expect(() => unpackYear({ ...packed, ranks: [] }, year, catalog.kinds)).toThrow(
			'A column of the search catalogue of 2019 is too short.',
		);
	});

	test('that holds something else is an error that names it', async () => {
		const read = fileReader('https://example.org/pagefind/', async () => Response.json([['only one language']]));
		await expect(read('text/talks.gz', parseTexts)).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Error: The search file “text/talks.gz” could not be read.]`,
		);
	});
});

test('the file of script is entries of characters, those outside the basic plane included', () => {
	expect([...parseScript(new TextEncoder().encode('臺台 畫画.划 𠀀一'))]).toEqual([
		['臺', { usual: ['台'], rarer: [] }],
		['畫', { usual: ['画'], rarer: ['划'] }],
		['𠀀', { usual: ['一'], rarer: [] }],
	]);
});

describe('the facts of a dispatch', () => {
	const facts = Object.fromEntries(dispatches.map((dispatch) => [dispatch.slug, factsOf(dispatch, people)]));

	test('that the build wrote are read', () => {
		const parsed: unknown = JSON.parse(JSON.stringify(facts));
		for (const { slug } of dispatches) expect(copyFactsOf(parsed, slug, 'facts.json')).toEqual(facts[slug]);
	});

	test.each([
		null,
		'text',
		{},
		{ b: { source: {}, versions: {} } },
		{ a: { source: {}, versions: { a: 1 } } },
		{ a: { source: { en: { work: '' } }, versions: {} } },
	])('are refused where they are %j, with the file’s name', (value) => {
		expect(() => copyFactsOf(value, 'a', 'facts/a.json')).toThrow('“facts/a.json” holds something else.');
	});
});
