import { describe, expect, test } from 'vitest';
import { copyFactsOf } from '../../src/cite/facts-file.ts';
import { factsOf } from '../../src/cite/copy-facts.ts';
import { catalogFile } from '../../src/search/catalog.ts';
import { fileReader, unpack } from '../../src/search/files.ts';
import { parseCatalog, parseScript, parseTexts } from '../../src/search/parse-files.ts';
import { makeRecords } from '../../src/search/records.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { dispatches, people } from './search-fixture.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a file of the search index', async () => {
	const files = await indexFiles(makeRecords(dispatches, people));
	const catalog = parseCatalog(await unpack(files.get(catalogFile) ?? new Uint8Array()));

	test('that the build wrote is read', async () => {
		expect(catalog.dispatches.map(({ slug }) => slug)).toEqual(dispatches.map(({ slug }) => slug));
		for (const { text, segments } of catalog.dispatches) {
			expect(parseTexts(await unpack(files.get(text) ?? new Uint8Array()))).toHaveLength(segments.length);
		}
	});

	test.each([
		['is empty', {}],
		['is a list', [catalog]],
		['has another type in a field', { ...catalog, words: 1 }],
		['lacks a field', { ...catalog, people: undefined }],
		['has a segment of an unknown type', withSegment(['id', 'x', 1, 2, 3])],
		['has a segment that is too short', withSegment(['id', 'a', 1])],
		['has a speaker that is no number', withSegment(['id', 'a', 1, 2, 3, 'speaker'])],
		['has a place that is not whole', withSegment(['id', 'a', 1.5, 2, 3])],
	])('is no catalogue where it %s', (_, value) => {
		expect(() => parseCatalog(bytes(value))).toThrow('This is not the catalogue of the search index.');
	});

	test('that holds something else is an error that names it', async () => {
		const read = fileReader('https://example.org/pagefind/', async () => Response.json([['only one language']]));
		await expect(read('text/talks.gz', parseTexts)).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Error: The search file “text/talks.gz” could not be read.]`,
		);
	});

	function withSegment(segment: unknown[]) {
		return { ...catalog, dispatches: catalog.dispatches.map((dispatch) => ({ ...dispatch, segments: [segment] })) };
	}
});

test('the file of script is entries of characters, those outside the basic plane included', () => {
	expect([...parseScript(new TextEncoder().encode('臺台 畫画.划 𠀀一'))]).toEqual([
		['臺', { usual: ['台'], rarer: [] }],
		['畫', { usual: ['画'], rarer: ['划'] }],
		['𠀀', { usual: ['一'], rarer: [] }],
	]);
});

describe('the facts of a dispatch', () => {
	const facts = dispatches.map((dispatch) => factsOf(dispatch, people).facts);

	test('that the build wrote are read', () => {
		for (const one of facts) expect(copyFactsOf(JSON.parse(JSON.stringify(one)), 'facts.json')).toEqual(one);
	});

	test.each([null, 'text', {}, { source: {}, versions: { a: 1 } }, { source: { en: { work: '' } }, versions: {} }])(
		'are refused where they are %j, with the file’s name',
		(value) => {
			expect(() => copyFactsOf(value, 'facts/a.json')).toThrow(
				'The file “facts/a.json” does not hold the facts of a dispatch.',
			);
		},
	);
});
