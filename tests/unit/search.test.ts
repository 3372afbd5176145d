import { beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../src/search/hits.ts';
import type { Search } from '../../src/search/search.ts';
import { dispatches, people, searchOver } from './search-fixture.ts';

let search: Search;
beforeAll(async () => {
	search = await searchOver(dispatches, people);
});

const label = ({ dispatch, segment, language, type, quote }: Hit) =>
	`${dispatch}#${segment} ${language} ${quote ? `${type} ${quote.id}` : type}`;
const hits = async (query: string) => (await search.search(query)).hits.map(label).sort();

describe('Chinese', () => {
	test('a hit names its segment, language, kind, speaker and address', async () => {
		const { hits } = await search.search('行动队');
		expect(hits).toHaveLength(2);
		expect(hits.find(({ type }) => type === 'answer')).toMatchObject({
			url: '/zh/interviews/talks/#q1-p1',
			dispatch: 'talks',
			segment: 'q1-p1',
			language: 'zh',
			speakers: [{ id: 'li-ming', country: { id: 'china' } }],
		});
		expect(hits.find(({ type }) => type === 'quote')).toMatchObject({
			url: '/zh/interviews/talks/#q1-p1',
			quote: { id: 'not-a-talking-shop', url: '/zh/quotes/not-a-talking-shop/' },
		});
	});

	test.each([
		['互联互通', ['talks#q1-p1 zh answer', 'talks#q1-q zh question']],
		['馆”，而', ['talks#q1-p1 zh answer', 'talks#q1-p1 zh quote not-a-talking-shop']],
		['队。总', ['talks#q1-p1 zh answer']],
		['问', []],
		['·', ['ports#p1 zh article']],
		['拉·汗', ['ports#p1 zh article']],
		['起点新', ['talks#headline zh article']],
		['互通互联', []],
		['编者', []],
	])('%s', async (query, expected) => expect(await hits(query)).toEqual(expected));

	test('a run never goes over the end of a segment', async () => {
		expect(await hits('么？李明')).toEqual([]);
	});
});

describe('folding', () => {
	test.each([
		['互聯互通', '互联互通'],
		['６４０多億', '640多亿'],
		['640 多亿', '640多亿'],
		[' 互 联　互 通 ', '互联互通'],
		['"清谈馆",', '“清谈馆”，'],
		['「清談館」', '“清谈馆”'],
		['ａ4', 'A4'],
		['CONNECTIVITY', 'connectivity'],
		['阿卜杜拉・汗', '阿卜杜拉·汗'],
	])('%s is found as %s', async (query, plain) => {
		const expected = await hits(plain);
		expect(expected.length).toBeGreaterThan(0);
		expect(await hits(query)).toEqual(expected);
	});

	test('says when it was simplified script that was found', async () => {
		expect(await search.search('互聯互通')).toMatchObject({ how: 'script', asked: '互联互通' });
	});

	test('straight quotation marks around Chinese do not have to be in the text', async () => {
		expect(await hits('"互联互通"')).toEqual(await hits('互联互通'));
	});

	test('a wide comma is not an English one', async () => {
		expect(await hits('，')).toEqual([
			'ports#p1 zh article',
			'talks#q1-p1 zh answer',
			'talks#q1-p1 zh quote not-a-talking-shop',
		]);
		expect(await hits(',')).toContain('ports#p1 en article');
	});
});

describe('English', () => {
	test.each([
		['cooperate', ['ports#p1 en article', 'talks#q1-p1 en answer', 'talks#q1-p1 en quote not-a-talking-shop']],
		['connect', ['talks#q1-p1 en answer', 'talks#q1-q en question']],
		['onnectiv', ['talks#q1-p1 en answer', 'talks#q1-q en question']],
		['key connectivity', ['talks#q1-p1 en answer']],
		['"connectivity key"', []],
		['"connectivity is the key"', ['talks#q1-p1 en answer']],
		['people-to-people', ['ports#p1 en article']],
		['people to people', ['ports#p1 en article']],
		['"people to people"', ['ports#p1 en article']],
		['US$64 billion', ['talks#q1-p1 en answer']],
		['cooperation guests', ['ports#p1 en article']],
		['chinaware', []],
	])('%s', async (query, expected) => expect(await hits(query)).toEqual(expected));

	test('digits are found in both languages', async () => {
		expect(await hits('64')).toEqual(['talks#q1-p1 en answer', 'talks#q1-p1 zh answer']);
		expect(await hits('6,000')).toEqual(['ports#p1 en article']);
	});
});

describe('parts', () => {
	test('with Han characters are looked for apart only where the whole is nowhere', async () => {
		expect((await search.search('互联 互通')).how).toBe('typed');
		expect(await search.search('亿美 清谈')).toMatchObject({
			how: 'parts',
			hits: [{ segment: 'q1-p1', type: 'answer' }],
		});
		expect(await hits('馆 队')).toEqual([]);
	});

	test('in two scripts may stand in the two languages of one passage', async () => {
		expect(await hits('多亿 connectivity')).toEqual(['talks#q1-p1 en answer', 'talks#q1-p1 zh answer']);
		expect(await hits('多亿 guests')).toEqual([]);
	});
});

describe('pinyin', () => {
	test.each(['hulianhutong', 'hu lian hu tong', 'hù lián hù tōng', "hu'lian hu4tong1", 'HULIAN hutong'])(
		'%s finds 互联互通 by its sound',
		async (query) => {
			const answer = await search.search(query);
			expect(answer.how).toBe('sound');
			expect(answer.hits.map(label).sort()).toEqual(await hits('互联互通'));
		},
	);

	test('a spelling is searched for by its letters first, by its sound when asked', async () => {
		expect(await search.search('li ming')).toMatchObject({ how: 'typed', maySound: true, hits: [{ language: 'en' }] });
		expect(await search.search('li ming', { by: 'sound' })).toMatchObject({
			how: 'sound',
			hits: [{ language: 'zh', segment: 'q1-p1' }],
		});
	});

	test('English words are not offered by sound', async () => {
		expect((await search.search('cooperation')).maySound).toBe(false);
	});
});

test.each([
	'',
	'   ',
	'\ud800',
	'.*',
	'[',
	'<img src=x onerror=alert(1)>',
	'"',
	'""',
	'\\',
	'é'.repeat(10_000),
	'的'.repeat(10_000),
	'an'.repeat(5_000),
	'a '.repeat(5_000),
	'\u0000',
	'👨‍👩‍👧',
])('%j is a query like any other', async (query) => {
	expect((await search.search(query)).hits).toEqual(
		query === '"' || query === 'a '.repeat(5_000) ? expect.any(Array) : [],
	);
});
