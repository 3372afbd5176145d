import { beforeAll, describe, expect, test } from 'vitest';
import type { Search } from '../../src/search/search.ts';
import { commonSpelling } from '../../src/search/spelling.ts';
import { foundBy, searchOver, searchOverTexts, dispatches, people } from './search-fixture.ts';

describe('the common spelling', () => {
	test.each([
		'colour color',
		'favourable favorable',
		'organisation organization',
		'recognised recognized',
		'analyse analyze',
		'theatre theater',
		'centres centers',
		'centred centered',
		'dialogue dialog',
		'programmes programs',
		'licence license',
		'travelled traveled',
		'counsellor counselor',
		'paediatric pediatric',
		'oestrogen estrogen',
		'judgement judgment',
		'grey gray',
		'cheque check',
	])('is one for %s', (pair) => {
		const [one, other] = pair.split(' ').map(commonSpelling);
		expect(one).toBe(other);
	});

	test.each([
		'four for',
		'hour hor',
		'rise rize',
		'filling filing',
		'there ther',
		'all al',
		'science sciens',
		'wise wize',
	])('is not one for %s', (pair) => {
		const [one, other] = pair.split(' ').map(commonSpelling);
		expect(one).not.toBe(other);
	});
});

/** Invented sentences. */
describe('spelling and numbers', () => {
	let search: Search;
	beforeAll(async () => {
		search = await searchOverTexts(
			['甲', 'The organization favors a win-win policy in the harbour.'],
			['乙', 'They cooperate in a lighthouse at the harbor; 7 billion shells, 12bn stones, 3m pearls.'],
			['丙', 'Some 9 thousand boats, 6.4 percent more; fares fell 2.5%.'],
		);
	});

	test.each([
		['organisation', 'spelling 1en'],
		['favours', 'spelling 1en'],
		['favourable', 'spelling 1en'],
		['harbour', 'typed 1en; spelling 2en'],
		['harbors', 'typed 2en; spelling 1en'],
		['"harbor"', 'typed 2en'],
		['winwin', 'spelling 1en'],
		['win win', 'marks 1en'],
		['winwin policies', 'spelling 1en'],
		['co-operate', 'spelling 2en'],
		['co operating', 'spelling 2en'],
		['light-house', 'spelling 2en'],
		['light house', 'spelling 2en'],
		['7bn', 'spelling 2en'],
		['7bn shells', 'spelling 2en'],
		['12 billion', 'typed 2en'],
		['"12 billion"', 'spelling 2en'],
		['3 million', 'spelling 2en'],
		['9000 boats', 'spelling 3en'],
		['9,000', 'spelling 3en'],
		['9k', 'spelling 3en'],
		['6.4%', 'marks 3en'],
		['2.5 per cent', 'spelling 3en'],
		['7m shells', ''],
	])('%s: %s', async (query, expected) => expect(await foundBy(search, query)).toBe(expected));
});

/** The fixture's interview, with a second paragraph of the answer, which does not name who speaks. */
const [interview, article] = dispatches;
const section = interview!.sections[0]!;
const answer = {
	id: 'q1-p2',
	kind: 'answer' as const,
	number: 3,
	speakers: ['li-ming'],
	content: {
		zh: [{ type: 'text' as const, value: '渡口共六处。' }],
		en: [{ type: 'text' as const, value: 'The ferry guests have six landings.' }],
	},
};
const talks = { ...interview!, sections: [{ ...section, segments: [...section.segments, answer] }] };

describe('a speaker and words', () => {
	let search: Search;
	beforeAll(async () => {
		search = await searchOver([talks, article!], people);
	});

	test.each([
		['李明 渡口', 'speaker 渡口 q1-p2 zh'],
		['李明：“渡口”', 'speaker “渡口” q1-p2 zh'],
		['渡口李明', 'speaker 渡口 q1-p2 zh'],
		['Li Ming landing', 'speaker landing q1-p2 en'],
		['Ming’s six landings', 'speaker six landings q1-p2 en'],
		['li ming guests', 'speaker guests q1-p2 en'],
		['李明6000', ''],
		['李明', 'typed 李明 q1-p1 zh'],
	])('%s: %s', async (query, expected) => {
		const { groups } = await search.search(query);
		const found = groups.map(({ how, asked, hits }) => [
			how,
			asked,
			...hits.map((hit) => `${hit.segment} ${hit.language}`),
		]);
		expect(found.flat().join(' ')).toBe(expected);
	});

	test('named in full find what that person says beside what names the person', async () => {
		const { groups } = await search.search('Li Ming cooperation');
		expect(groups.map(({ how }) => how)).toEqual(['marks']);
		expect((await search.search('李明 六')).groups.map(({ how, speaker }) => [how, speaker?.zh])).toEqual([
			['speaker', '李明'],
		]);
	});
});

describe('names in the other language', () => {
	test.each([
		['Laos', '老挝', 'name 1zh'],
		['寮國', '老挝', 'name 1zh'],
		['South Korea', '韩国', 'name 1zh'],
		['巴西', 'Brazil', 'name 1en'],
		['Atlantis', '', ''],
	])('%s', async (query, _asked, expected) => {
		const search = await searchOverTexts(['老挝和韩国的渡船', 'A ferry of Brazil']);
		expect(await foundBy(search, query)).toBe(expected);
	});
});
