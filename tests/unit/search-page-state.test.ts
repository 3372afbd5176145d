import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/search/address.ts';
import { applyFilters, optionsOf } from '../../src/search/facets.ts';
import { rank } from '../../src/search/rank.ts';
import { dispatches, people, searchOver } from './search-fixture.ts';

describe('the address', () => {
	test('holds the query and the filters, and gives them back', () => {
		const state = { query: '互联 & "x"', filters: { type: 'quote', country: 'china' }, isFromQuotes: true } as const;
		expect(readAddress(writeAddress(state))).toEqual(state);
	});

	test('is empty where nothing is asked for', () => {
		expect(writeAddress({ query: ' ', filters: {}, isFromQuotes: false })).toBe('');
	});

	test('takes a lone surrogate, and leaves out what is too long', () => {
		expect(readAddress(writeAddress({ query: 'a\ud800', filters: {}, isFromQuotes: false })).query).toBe('a\ufffd');
		expect(writeAddress({ query: '的'.repeat(10_000), filters: {}, isFromQuotes: false })).toBe('');
	});
});

describe('filters', () => {
	test('count what each choice would leave under the other choices', async () => {
		const { hits } = await (await searchOver(dispatches, people)).search('o');
		const counts = (filters: Parameters<typeof optionsOf>[2]) =>
			optionsOf('type', hits, filters).map(({ value, count }) => `${value} ${count}`);
		expect(counts({})).toEqual(['answer 1', 'question 1', 'article 1', 'quote 1']);
		expect(counts({ type: 'quote' })).toEqual(['answer 1', 'question 1', 'article 1', 'quote 1']);
		expect(counts({ speaker: 'li-ming' })).toEqual(['answer 1', 'quote 1']);
		expect(counts({ type: 'article', speaker: 'li-ming' })).toEqual(['answer 1', 'article 0', 'quote 1']);
		expect(applyFilters(hits, { speaker: 'li-ming', type: 'quote' })).toHaveLength(1);
		expect(applyFilters(hits, { dispatch: 'no-such' })).toEqual([]);
	});
});

test('from the page of quotes, quotes come first', async () => {
	const { hits } = await (await searchOver(dispatches, people)).search('a');
	expect(hits[0]?.type).not.toBe('quote');
	expect(rank(hits, { quotesFirst: true })[0]?.type).toBe('quote');
});
