import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Search } from '../../src/search/search.ts';
import { foundBy, searchOverTexts } from './search-fixture.ts';

/** Invented sentences. */
let search: Search;
beforeAll(async () => {
	search = await searchOverTexts(
		['展会定于九月举行，共有5,200家企业报名（含港口企业）。', 'The fair’s organizers expect 5,200 firms.'],
		['推进“海上花园”建设，打造《湖光》品牌。', 'They called it a ‘garden at sea’; boats’ captains agreed.'],
		['会后，峰会主席在台北街头发表计划。', 'Łukasz Øre of Þórshöfn met Ms. Weiß; growth was 6.4 percent.'],
		['見證會談：臺灣水庫與山峯。', 'O’Neill read an æsthetic tale, not at 64 but at 65.'],
	);
});

describe('marks that a query has and the text has not, or the other way round', () => {
	test.each([
		['（九月）', 'marks 1zh'],
		['报名。', 'marks 1zh'],
		['“企业报名”', 'marks 1zh'],
		['推进海上花园建设', 'marks 2zh'],
		['推进『海上花园』建设', 'typed 2zh'],
		['打造「湖光」', 'marks 2zh'],
		['展会、企业', 'marks 1zh'],
		['展会|企业', 'marks 1zh'],
		['展会 & 企业', 'marks 1zh'],
		['Fair, firms.', 'typed 1en'],
		['fair & firms', 'marks 1en'],
		['Organizers’ firms', 'typed 1en'],
		['5200家', 'marks 1zh'],
		['5 200 firms', 'typed 1en'],
		['[5200]', 'marks 1en 1zh'],
		['garden-at-sea', 'marks 2en'],
		['"boats captains"', 'marks 2en'],
		['captain’s', 'marks 2en'],
		['九月。共', ''],
		['52', ''],
		['"64 percent"', ''],
	])('%s: %s', async (query, expected) => expect(await foundBy(search, query)).toBe(expected));

	test('are passed over between neither two digits nor two numbers, but for the comma of thousands', async () => {
		const numbers = await searchOverTexts(['3.5和2，8及4,1', '1,000,000'], ['无', '10,00']);
		for (const query of ['35', '28', '41']) expect(await foundBy(numbers, query), query).toBe('');
		expect(await foundBy(numbers, '1000000')).toBe('marks 1en');
		expect(await foundBy(numbers, '000000')).toBe('marks 1en');
	});

	test('are marked in the text from the first word that is found to the last', async () => {
		const { asked } = await search.search('推进海上花园建设');
		expect(asked).toBe('推进“海上花园”建设');
	});
});

describe('script', () => {
	test.each([
		['會後', 'script 3zh'],
		['会后', 'typed 3zh'],
		['會談', 'typed 4zh'],
		['会谈', 'script 4zh'],
		['台湾', 'script 4zh'],
		['水库', 'script 4zh'],
		['山峰', 'script 4zh'],
		['峯會', 'script 3zh'],
		['計畫', 'script 3zh'],
		['計劃', 'script 3zh'],
		['（計畫）', 'script 3zh'],
		['会', 'typed 1zh 3zh; script 4zh'],
		['會', 'typed 4zh; script 1zh 3zh'],
	])('%s: %s', async (query, expected) => expect(await foundBy(search, query)).toBe(expected));

	test('one traditional text leaves what the other texts give as it was', async () => {
		const texts: [string, string][] = [
			['双方会谈，发展关系。', 'None.'],
			['头发与干部，后来。', 'None.'],
		];
		const [without, including] = [
			await searchOverTexts(...texts),
			await searchOverTexts(...texts, ['雙方會談發展關係後', 'None.']),
		];
		for (const query of ['會談', '会谈', '發展關係', '发展关系', '後來', '乾部', '頭髮']) {
			const segments = async (over: Search) =>
				(await over.search(query)).hits.map(({ segment }) => segment).filter((id) => id !== 'p3');
			expect(await segments(without), query).not.toEqual([]);
			expect(await segments(including), query).toEqual(await segments(without));
		}
	});
});

describe('letters and radicals', () => {
	test.each([
		['Lukasz Ore', 'typed 3en'],
		['thorshofn', 'typed 3en'],
		['Weiss', 'typed 3en'],
		['WEIẞ', 'typed 3en'],
		['aesthetic', 'typed 4en'],
		["O'Neill", 'typed 4en'],
		['OʼNeill', 'typed 4en'],
		['⾒證', 'typed 4zh'],
		['⽔庫', 'typed 4zh'],
		['⻅证', 'script 4zh'],
		['⼭峯', 'typed 4zh'],
	])('%s: %s', async (query, expected) => expect(await foundBy(search, query)).toBe(expected));

	test('of a text layer in the text are found by the characters that they stand for', async () => {
		const layer = await searchOverTexts(['⽂明⻋⾥的\uf9dd', 'None.']);
		for (const query of ['文明车里', '文明', '\u674e'])
			expect((await layer.search(query)).hits.length, query).toBe(query === '\u674e' ? 0 : 1);
		expect(await foundBy(layer, '的\uf9dd'.normalize('NFKC'))).toBe('typed 1zh');
	});
});

describe('two words that “and” parts', () => {
	test('are no compound, as those are that marks alone part', async () => {
		const search = await searchOverTexts(['无', 'Belt and road'], ['无', 'The belt-road'], ['无', 'Belt, and road']);
		expect(await foundBy(search, 'belt road')).toBe('marks 2en; parts 1en 3en');
	});

	test('are known as such without the lists of all marks', async () => {
		const search = await searchOverTexts(['无', 'Belt and road, road and belt']);
		const lookUp = vi.spyOn((await search.open()).index, 'occurrences');
		expect(await foundBy(search, 'belt road')).toBe('typed 1en');
		expect(lookUp.mock.calls.flat(3)).toContain('and');
		expect(lookUp.mock.calls.flat(3)).not.toContain(',');
	});
});
