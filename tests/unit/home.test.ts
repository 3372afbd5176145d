import { describe, expect, test } from 'vitest';
import { openingClauses, openingOf } from '../../src/domain/opening.ts';
import { layOut, paragraphRange } from '../../src/components/home/front-page.ts';
import { headlineHtml, isSquare } from '../../src/components/home/headline.ts';
import { capitalized, countWord, pageDate } from '../../src/components/home/words.ts';
import { bodySegments, exchanges } from '../../src/domain/dispatch.ts';
import { plainText, type Inline } from '../../src/domain/inline.ts';
import { rollOf, speakersOf } from '../../src/domain/roll.ts';
import { senseLinesOf } from '../../src/domain/phrases.ts';
import { readContent } from '../../src/ingest/content.ts';
import { fixtureSite } from '../fixtures/site.ts';

const { dispatches } = await readContent(fixtureSite);
const sorted = ['isle-bridges', 'harbour-voices', 'ferry-lanes', 'ferry-talk', 'tide-table'].map((slug) =>
	dispatches.find((dispatch) => dispatch.slug === slug)!,
);
const front = layOut(sorted);

describe('an opening', () => {
	const text = (value: string): Inline[] => [{ type: 'text', value }];

	test.each([
		['zh', '甲。乙！丙', 1, '甲。', true],
		['zh', '他说：“甲。”乙。', 1, '他说：“甲。”', true],
		['zh', '甲。乙。', 2, '甲。乙。', false],
		['zh', '没有句号', 1, '没有句号', false],
		['en', 'One. Two. ', 2, 'One. Two.', false],
		['en', 'The theme was “One.” Two.', 1, 'The theme was “One.”', true],
		['en', 'Said B. R. Deepak. Two.', 1, 'Said B. R. Deepak.', true],
		['en', 'It cost 1.5 million. Two.', 1, 'It cost 1.5 million.', true],
	] as const)('in %s of “%s” with %i sentences is “%s”', (locale, whole, sentences, opening, isCut) => {
		const result = openingOf(text(whole), locale, sentences);
		expect({ text: plainText(result.nodes), isCut: result.isCut }).toEqual({ text: opening, isCut });
	});

	test('keeps labels and drops the marks of quotes', () => {
		const nodes: Inline[] = [
			{ type: 'label', role: 'speaker', children: text('甲：') },
			{ type: 'quote', id: 'q', children: text('乙。丙。') },
		];
		expect(openingOf(nodes, 'zh', 1).nodes).toEqual([nodes[0], { type: 'text', value: '乙。' }]);
	});

	test('opens every segment verbatim', () => {
		for (const segment of sorted.flatMap(bodySegments)) {
			for (const locale of ['zh', 'en'] as const) {
				const { nodes } = openingOf(segment.content[locale], locale, 1);
				expect(plainText(segment.content[locale]).startsWith(plainText(nodes))).toBe(true);
			}
		}
	});

	test('falls into the clauses of its first sentence', () => {
		expect(openingClauses(text('甲，乙。丙。'), 'zh')).toEqual(['甲，', '乙。']);
		expect(openingClauses(text('One; two. Three.'), 'en')).toEqual(['One;', 'two.']);
	});
});

describe('the front page', () => {
	test('gives each dispatch the place that its content calls for', () => {
		expect([front.lead?.kind, front.reactions?.kind, front.border?.kind]).toEqual(['interview', 'article', 'article']);
		expect(new Set([front.lead, front.reactions, front.border, ...front.others])).toEqual(new Set(sorted));
	});

	test('gives a dispatch without a place of its own a plain entry', () => {
		const extra = { ...front.border!, slug: 'extra', sections: [], quotes: [], places: undefined };
		expect(layOut([...sorted, extra]).others).toContain(extra);
		expect(layOut([extra])).toEqual({
			lead: undefined,
			reactions: undefined,
			border: undefined,
			others: [extra],
		});
	});

	test('calls every speaker of the reactions once', () => {
		const roll = rollOf(front.reactions!);
		const names = roll.flatMap(({ statements }) => statements.map(({ speaker }) => speaker));
		expect(new Set(names).size).toBe(names.length);
		expect(speakersOf(roll)).toEqual(new Set(front.reactions!.quotes.map(({ speaker }) => speaker)));
	});

	test('gives the questions ranges that follow one another', () => {
		const ranges = exchanges(front.lead!).map(paragraphRange);
		for (const [index, { from }] of ranges.entries()) if (index > 0) expect(from).toBe(ranges[index - 1]!.to + 1);
	});
});

test('a headline is a square where it has three lines of three characters', () => {
	expect(isSquare(front.lead!, 'zh')).toBe(true);
	expect(isSquare(front.lead!, 'en')).toBe(false);
	expect(isSquare(front.reactions!, 'zh')).toBe(false);
	expect(senseLinesOf(front.lead!.headline.en).join(' ')).toBe(front.lead!.headline.en);
});

test('only a headline that the site supplied stands in brackets', () => {
	expect(headlineHtml(front.border!, 'zh')).toMatch(/〔.*〕/);
	expect(headlineHtml(front.lead!, 'en')).not.toContain('[');
});

test.each([
	['2019-04-28', '二〇一九年四月二十八日　星期日', 'Sunday, April 28, 2019'],
	['2020-10-01', '二〇二〇年十月一日　星期四', 'Thursday, October 1, 2020'],
])('a newspaper dates its page %s as %s and %s', (date, zh, en) => {
	expect([pageDate(date, 'zh'), pageDate(date, 'en')]).toEqual([zh, en]);
});

test('a count is a word up to nine in English, and a numeral in Chinese', () => {
	expect([countWord(3, 'en'), countWord(12, 'en'), countWord(53, 'zh'), capitalized('three')]).toEqual([
		'three',
		'12',
		'五十三',
		'Three',
	]);
});
