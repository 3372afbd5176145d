import { describe, expect, test } from 'vitest';
import MessageFormat from '@messageformat/core';
import { locales } from '../../src/domain/locale.ts';
import { counted } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';
import { translator } from '../../src/i18n/strings.ts';
import { zh } from '../../src/i18n/zh.ts';
import { readContentAgain } from '../kept-readings.ts';

const english = translator('en');
const chinese = translator('zh');

describe('a count', () => {
	test.each([
		[0, '0 quotes'],
		[1, '1 quote'],
		[2, '2 quotes'],
		[21, '21 quotes'],
	])('of %i agrees with its noun in English', (count, text) => {
		expect(english('quotes.count', counted(count, 'en'))).toBe(text);
	});

	test('has one form in Chinese', () => {
		expect(chinese('quotes.count', counted(1, 'zh'))).toBe('共一条');
		expect(chinese('quotes.count', counted(21, 'zh'))).toBe('共二十一条');
		expect(chinese('quotes.found', { count: 1 })).toBe('共1条');
	});

	test('agrees where two stand in one string, each with its own noun', () => {
		const values = { peopleCount: 2, people: 'two', countryCount: 1, countries: 'one' };
		expect(english('home.speakers', values)).toBe('two speakers, one country');
		expect(english('search.mentions', { mentions: 2, passages: 1 })).toBe('2 mentions in 1 passage');
		expect(english('search.mentions', { mentions: 0, passages: 2 })).toBe('2 passages');
	});

	test('is grouped as the language writes it where the string asks for a number', () => {
		expect(english('source.extent', { count: 1234 })).toBe('1,234 lines');
		expect(english('source.extent', { count: 1 })).toBe('1 line');
		expect(chinese('source.extent', { count: 1234 })).toBe('1,234行');
	});

	test('is never followed by a plural that nothing chose', () => {
		const plural = /\{(count|\w+Count|total|mentions|passages|lines|people)\}\s+\p{L}+s\b/u;
		const fixed = Object.entries(en).filter(([, text]) =>
			plural.test(text.replaceAll(/\w+ \{[^{}]*(?:\{\w+\}[^{}]*)*\}/g, '')),
		);
		expect(fixed).toEqual([]);
	});
});

describe('a value', () => {
	test('that is missing is an error of types and, past them, one that names the string and the value', () => {
		// @ts-expect-error a value is missing
		expect(() => english('dispatch.paragraph')).toThrow('The string “dispatch.paragraph” needs the value “number”');
		// @ts-expect-error a count has to be a number, since it chooses the plural
		expect(english('quotes.found', { count: '2' })).toBe('2 quotes');
	});

	test('is put in as it is, whatever stands in it', () => {
		expect(english('search.nothing', { query: "{count} 'x' <b>" })).toBe("No passage has “{count} 'x' <b>”.");
	});
});

describe('the strings', () => {
	test('are the same in both languages, and name the same values unless a language leaves one out', () => {
		expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
		for (const text of Object.values(en)) expect(text).not.toBe('');
	});

	test.each(locales)('in %s are all well-formed messages', (locale) => {
		for (const text of Object.values(locale === 'zh' ? zh : en)) {
			expect(() => new MessageFormat(locale).compile(text), text).not.toThrow();
		}
	});

	test('hold no count, date, person, place or address of a dispatch', async () => {
		const { dispatches, people } = await readContentAgain(process.cwd());
		const names = [
			...[...people.values()].flatMap(({ name, organisation = name }) => [
				name.zh,
				name.en,
				organisation.zh,
				organisation.en,
			]),
			...dispatches.flatMap(({ slug, agency, place }) => [slug, agency.zh, agency.en, place.zh, place.en]),
		];
		const counts =
			/[二三四五六七八九十百\d]+[则篇条段问人国]|\d{4}|\d+[年月日]|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:dispatches|quotes|people|paragraphs|questions)/;
		for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) {
			expect(text.replaceAll(/=\d+ /g, '').replaceAll('GB/T 7714', ''), key).not.toMatch(counts);
			for (const name of names) expect(text, key).not.toContain(name);
		}
	});
});
