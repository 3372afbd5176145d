import { describe, expect, test } from 'vitest';
import { haveRoom, monthsOf, yearsOf } from '../../src/components/archive/calendar.ts';
import { monthTitle, weekdays, yearTitle } from '../../src/components/archive/names.ts';
import { kindPages, peoplePages, personPages, quotePages } from '../../src/components/lists/groups.ts';
import { editionsOf } from '../../src/domain/edition.ts';
import { bytesOf, pagerNumbers, pagesOf } from '../../src/domain/pages.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readContentAgain } from '../kept-readings.ts';

const { dispatches, people } = await readContentAgain(fixtureSite);
const editions = editionsOf(dispatches);

describe('groups on pages', () => {
	const groups = (...sizes: number[]) =>
		sizes.map((size, head) => ({ head, items: Array.from({ length: size }, (_, at) => `${head}${at}`) }));
	const laid = (...sizes: number[]) =>
		pagesOf(groups(...sizes), () => 1, 4).map((page) => page.map(({ head, items }) => [head, items.length]));

	test('keep a group together where a page has room for it', () => {
		expect(laid(2, 3, 1)).toEqual([
			[[0, 2]],
			[
				[1, 3],
				[2, 1],
			],
		]);
	});

	test('cut one that is longer than a page, under its heading again', () => {
		expect(laid(1, 9)).toEqual([[[0, 1]], [[1, 4]], [[1, 4]], [[1, 1]]]);
	});

	test('have a first page even where there is nothing, and hold every item once', () => {
		expect(laid()).toEqual([[]]);
		const all = pagesOf(groups(3, 7, 2, 5), () => 1, 4).flat();
		expect(all.flatMap(({ items }) => items)).toEqual(groups(3, 7, 2, 5).flatMap(({ items }) => items));
	});

	test('are measured in the bytes of their texts', () => expect(bytesOf('桥', 'a')).toBe(4));

	test('have a pager from which every page is near', () => {
		expect(pagerNumbers(1, 3)).toEqual([1, 2, 3]);
		expect(pagerNumbers(24, 48)).toEqual([1, 10, 20, 22, 23, 24, 25, 26, 30, 40, 48]);
	});
});

describe('at a thousand dispatches', () => {
	const quotes = dispatches.flatMap(quotesOf);
	const many = Array.from({ length: 2000 }, (_, at) => ({ ...quotes[at % quotes.length]!, id: `q${at}` }));

	test('the quotes are on pages of less than 80 KB of text, each once', () => {
		const pages = quotePages(many);
		expect(pages.length).toBeGreaterThan(10);
		expect(pages.flat().flatMap(({ items }) => items)).toHaveLength(2000);
		for (const page of pages) expect(page.flatMap(({ items }) => items).length).toBeLessThan(90);
	});

	test('the dispatches of a kind are on pages, and so is a person with many quotes and bylines', () => {
		const long = Array.from({ length: 1000 }, (_, at) => dispatches[at % dispatches.length]!);
		expect(kindPages(long).length).toBeGreaterThan(5);
		const pages = personPages(many.slice(0, 10), long);
		expect(pages.flatMap(({ bylines }) => bylines)).toHaveLength(1000);
		expect(pages.flatMap((page) => page.quotes)).toHaveLength(10);
		expect(personPages([], [])).toEqual([{ quotes: [], bylines: [] }]);
	});

	test('the headlines of a year are in its months, where the year has no room for all', () => {
		const [edition] = editions;
		const year = Array.from({ length: 334 }, (_, at) => ({
			...edition!,
			date: new Date(Date.UTC(2031, 0, at + 1)).toISOString().slice(0, 10),
		}));
		expect(haveRoom(monthsOf(year), 64_000)).toBe(false);
		for (const month of monthsOf(year)) expect(haveRoom([month], 64_000)).toBe(true);
		expect(haveRoom(monthsOf(editions), 64_000)).toBe(true);
	});
});

test('people stand under their countries by name, those without one last, each once', () => {
	const stateless = { ...people.get('gu-ming')!, id: 'nobody', country: undefined };
	const pages = peoplePages([stateless, ...people.values()], 'zh');
	const heads = pages.flat().map(({ head }) => head?.id);
	expect(heads.at(-1)).toBeUndefined();
	expect(new Set(heads).size).toBe(heads.length);
	expect(pages.flat().flatMap(({ items }) => items)).toHaveLength(people.size + 1);
});

test('a month has all of its days, each with its weekday and its edition', () => {
	const may = monthsOf(editions).find(({ year, month }) => year === '2031' && month === '05')!;
	expect(may.days).toHaveLength(31);
	expect(may.days[0]!.weekday).toBe(4);
	expect(may.days.filter(({ edition }) => edition).map(({ day }) => day)).toEqual([6, 7]);
	expect(monthsOf([{ ...editions[0]!, date: '2032-02-29' }])[0]!.days).toHaveLength(29);
	expect(yearsOf(monthsOf(editions)).map(([year]) => year)).toEqual([
		...new Set(editions.map(({ date }) => date.slice(0, 4))),
	]);
});

test('months, years and weekdays have their names', () => {
	expect([monthTitle({ year: '2031', month: '05' }, 'zh'), monthTitle({ year: '2031', month: '05' }, 'en')]).toEqual([
		'二〇三一年五月',
		'May 2031',
	]);
	expect([yearTitle('2031', 'zh'), yearTitle('2031', 'en')]).toEqual(['二〇三一年', '2031']);
	expect([weekdays('zh').join(''), weekdays('en')[0]]).toEqual(['一二三四五六日', 'Mon']);
});
