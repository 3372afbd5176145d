import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formOf, layOut, paragraphRange, type Cell } from '../../src/components/home/front-page.ts';
import { emsOf, headlineHtml, leadForm } from '../../src/components/home/headline.ts';
import { chooseRows, countOf, type Treatment, type RowItem } from '../../src/components/home/recipes.ts';
import { storyOf } from '../../src/components/home/story.ts';
import { capitalized, countWord, dayOf, pageDate, shortHeadline } from '../../src/components/home/words.ts';
import { bodySegments, exchanges, segmentText, type Dispatch } from '../../src/domain/dispatch.ts';
import { editionsOf, type Edition } from '../../src/domain/edition.ts';
import { plainText, type Inline } from '../../src/domain/inline.ts';
import { openingClauses, openingOf } from '../../src/domain/opening.ts';
import { senseLinesOf } from '../../src/domain/phrases.ts';
import { rollOf, speakersOf } from '../../src/domain/roll.ts';
import { writeEditions } from '../editions-corpus.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readContentAgain } from '../kept-readings.ts';

const { dispatches } = await readContentAgain(fixtureSite);
const named = (slug: string) => dispatches.find((dispatch) => dispatch.slug === slug)!;
const [interview, voices, lanes] = ['isle-bridges', 'harbour-voices', 'ferry-lanes'].map(named) as [
	Dispatch,
	Dispatch,
	Dispatch,
];

const sizes = {
	1: '2030-01-01',
	2: '2030-01-02',
	3: '2030-01-03',
	8: '2030-01-08',
	15: '2030-01-15',
	40: '2030-01-31',
};
const root = await mkdtemp(join(tmpdir(), 'editions-'));
await writeEditions(root, Object.fromEntries(Object.entries(sizes).map(([count, date]) => [date, Number(count)])));
const corpus = await readContentAgain(root);
const editions = editionsOf(corpus.dispatches);
afterAll(() => rm(root, { recursive: true }));

const editionOf = (...those: Dispatch[]): Edition => ({
	date: '2031-05-06',
	order: [],
	beside: [],
	short: {},
	dispatches: those,
});
const placed = (cells: readonly Cell[]): Dispatch[] =>
	cells.flatMap((cell) =>
		cell.is === 'couplet' ? [] : cell.is === 'briefs' ? cell.items.map((item) => item.dispatch) : [cell.dispatch],
	);

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
		for (const segment of dispatches.flatMap(bodySegments)) {
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

describe('a story', () => {
	const texts = (dispatch: Dispatch, lines: number) =>
		storyOf(dispatch, 'zh', { lines, perLine: 20 }).paragraphs.map(({ nodes }) => plainText(nodes));

	test('has whole sentences of the text, as many as there is room for, and says whether it goes on', () => {
		const all = bodySegments(lanes).map((segment) => segmentText(segment, 'zh'));
		expect(texts(lanes, 4)).toEqual([all[0], all[1]!.slice(0, all[1]!.indexOf('。') + 1)]);
		expect(storyOf(lanes, 'zh', { lines: 4, perLine: 20 }).isCut).toBe(true);
		expect(texts(lanes, Infinity)).toEqual(all);
		expect(storyOf(lanes, 'zh', { lines: Infinity, perLine: 20 }).isCut).toBe(false);
		for (const cut of texts(lanes, 9)) expect(cut).toMatch(/[。”]$/);
	});

	test('has a sentence where there is no room for one', () => {
		expect(texts(lanes, 0)).toEqual([segmentText(bodySegments(lanes)[0]!, 'zh')]);
	});

	test('leaves out the questions of an interview that has an introduction, and keeps those of one that has none', () => {
		expect(texts(interview, 14).join('')).not.toContain('记者：');
		expect(texts(named('ferry-talk'), 14)[0]).toContain('记者：');
	});
});

describe('the rows of a front page', () => {
	const item = (form: Treatment, group?: number): RowItem => ({
		form,
		headline: 8,
		group,
		heights: () => ({ least: 300, most: 600 }),
	});
	const forms: Treatment[] = ['story', 'brief', 'roll', 'places', 'picture'];
	const kinds = Array.from({ length: 60 }, (_, seed) =>
		Array.from({ length: 1 + (seed % 9) }, (_, at) => item(forms[(seed * 7 + at * (1 + (seed % 4))) % forms.length]!)),
	);

	test('take every item in its order, fill twelve columns, and never repeat a recipe', () => {
		for (const items of kinds)
			for (const hasCouplet of [false, true]) {
				const rows = chooseRows(items, hasCouplet);
				let next = 0;
				for (const [index, { recipe, from }] of rows.entries()) {
					expect(from).toBe(next);
					next += countOf(recipe);
					const columns = recipe.slots.reduce((sum, { span }) => sum + span, recipe.couplet === undefined ? 0 : 2);
					expect(columns).toBe(12);
					expect(recipe).not.toBe(rows[index - 1]?.recipe);
				}
				expect(next).toBe(items.length);
				expect(rows.filter(({ recipe }) => recipe.couplet !== undefined)).toHaveLength(hasCouplet ? 1 : 0);
			}
	});

	test('give a picture eight columns, and no row two of them', () => {
		for (const { recipe, from } of chooseRows([item('picture'), item('picture'), item('brief')], false)) {
			const spans = recipe.slots.flatMap(({ span, holds }) => Array<number>(holds).fill(span));
			spans.forEach((span, at) => {
				if (from + at < 2) expect(span).toBeGreaterThanOrEqual(8);
			});
		}
	});

	test('keep together what the editor put side by side, and let nothing else in', () => {
		const items = [item('story'), item('brief', 1), item('story', 1), item('brief'), item('brief')];
		const rows = chooseRows(items, false).map(({ recipe, from }) => [from, countOf(recipe)]);
		expect(rows).toContainEqual([1, 2]);
	});

	test('stack briefs beside a long story rather than give each a wide cell', () => {
		const tall: RowItem = { ...item('story'), heights: () => ({ least: 500, most: 900 }) };
		const small: RowItem = { ...item('brief'), heights: () => ({ least: 250, most: 300 }) };
		const [row] = chooseRows([tall, small, small], false);
		expect(row!.recipe.slots.map(({ span }) => span)).not.toContain(12);
		expect(chooseRows([tall, small, small], false)).toHaveLength(1);
	});
});

describe.each(editions.map((edition) => [edition.dispatches.length, edition] as const))(
	'the front page of %i',
	(count, edition) => {
		test.each(['zh', 'en'] as const)('shows every dispatch once, in the order of the signs, in %s', (locale) => {
			const { folds, list } = layOut(edition, locale);
			expect([...folds.flatMap(placed), ...list].map(({ rank }) => rank)).toEqual(
				Array.from({ length: count }, (_, place) => place + 1),
			);
			expect(list.length).toBe(Math.max(0, count - 10));
			for (const fold of folds) expect(fold.reduce((sum, { span }) => sum + span, 0)).toBe(12);
		});
	},
);

describe('a front page', () => {
	test('gives each dispatch the place that its content calls for', () => {
		const { folds } = layOut(editionOf(interview, voices, lanes), 'zh');
		expect(folds[0]!.map(({ is, span }) => [is, span])).toEqual([
			['lead', 8],
			['item', 4],
		]);
		expect([interview, voices, lanes, named('tide-table')].map(formOf)).toEqual(['story', 'roll', 'places', 'brief']);
		expect(folds[1]!.flatMap((cell) => (cell.is === 'item' ? [cell.form] : []))).toEqual(['places']);
	});

	test('of two gives each a fold; of a short one, all of it', () => {
		expect(layOut(editionOf(interview, voices), 'zh').folds.map((fold) => fold[0]!.span)).toEqual([12, 12]);
		const [[alone]] = layOut(editionOf(named('tide-table')), 'zh').folds as [Cell[]];
		expect(alone).toMatchObject({ is: 'lead', span: 12, whole: true });
	});

	test('follows its editor: a loud lead alone, a row of those that stand side by side', () => {
		const big = editions.find(({ dispatches: those }) => those.length === 8)!;
		const [lead, second, third] = big.dispatches.map(({ slug }) => slug) as [string, string, string];
		expect(layOut({ ...big, weight: 'loud' }, 'zh').folds[0]!.map(({ span }) => span)).toEqual([12]);
		const { folds } = layOut({ ...big, beside: [[second, third]] }, 'zh');
		expect(folds.map((fold) => placed(fold).map(({ slug }) => slug)).slice(0, 2)).toEqual([[lead], [second, third]]);
	});

	test('calls every speaker of a roll once', () => {
		const roll = rollOf(voices);
		const names = roll.flatMap(({ statements }) => statements.map(({ speaker }) => speaker));
		expect(new Set(names).size).toBe(names.length);
		expect(speakersOf(roll)).toEqual(new Set(voices.quotes.map(({ speaker }) => speaker)));
	});

	test('gives the questions ranges that follow one another', () => {
		const ranges = exchanges(interview).map(paragraphRange);
		for (const [index, { from }] of ranges.entries()) if (index > 0) expect(from).toBe(ranges[index - 1]!.to + 1);
	});
});

describe('the headline of a lead', () => {
	const headed = (zh: string, en = 'A Headline'): Dispatch => ({ ...interview, headline: { zh, en } });

	test.each([
		['新起点　新愿景　新征程', undefined, 'square'],
		['小雪　无雪', undefined, 'square'],
		['新起点　新愿景　新征程', 'quiet', 'plain'],
		['江豚重回旧桥下　渔民新上护渔船', undefined, 'pair'],
		['江豚重回旧桥下　渔民新上护渔船队的船', undefined, 'long'],
		['江豚回来了', undefined, 'plain'],
		['AI来　三个字　新征程', undefined, 'plain'],
	] as const)('“%s” (%s) is set as a %s', (zh, weight, form) => {
		expect(leadForm(headed(zh), 'zh', weight)).toBe(form);
	});

	test.each([
		['The Keepers Stay', undefined, 'sense'],
		['New Starting Point, New Vision and New Journey', undefined, 'sense'],
		['New Starting Point, New Vision and New Journey', 'quiet', 'words'],
		['Porpoises Return Beneath the Old Bridge of the Isles', undefined, 'words'],
		['Survey of Ancient Books Is Complete after Eighteen Years of Work in the Isles', undefined, 'many'],
	] as const)('“%s” (%s) is set as %s', (en, weight, form) => {
		expect(leadForm(headed('甲', en), 'en', weight)).toBe(form);
	});

	test('is no square where the site supplied it, since its brackets would stand in the lines', () => {
		const supplied = { ...lanes, headline: { zh: '新起点　新愿景　新征程', en: 'A' } };
		expect(leadForm(supplied, 'zh', undefined)).toBe('plain');
	});

	test('is measured in em, a Latin letter about half', () => expect(emsOf('GPS测桥')).toBeCloseTo(3.65));

	test('breaks where it pauses, its text unchanged', () => {
		const zh = '古籍普查历时十八年完成，两千九百余家单位目录开放检索';
		const html = headlineHtml(headed(zh), 'zh', 'long');
		expect(html.match(/class="line"/g)).toHaveLength(2);
		expect(html.replace(/<[^>]+>/g, '')).toBe(zh);
		expect(senseLinesOf('One, Two and Three').join(' ')).toBe('One, Two and Three');
	});

	test('stands in brackets only where the site supplied it', () => {
		expect(headlineHtml(lanes, 'zh')).toMatch(/〔.*〕/);
		expect(headlineHtml(interview, 'en')).not.toContain('[');
	});
});

test.each([
	['2019-04-28', '二〇一九年四月二十八日　星期日', 'Sunday, April 28, 2019'],
	['2020-10-01', '二〇二〇年十月一日　星期四', 'Thursday, October 1, 2020'],
])('a newspaper dates its page %s as %s and %s', (date, zh, en) => {
	expect([pageDate(date, 'zh'), pageDate(date, 'en')]).toEqual([zh, en]);
});

test('a day of the same year goes without its year', () => {
	expect([dayOf('2020-10-01', 'zh', '2020-01-01'), dayOf('2020-10-01', 'en', '2020-01-01')]).toEqual([
		'十月一日',
		'October 1',
	]);
	expect([dayOf('2020-10-01', 'zh'), dayOf('2020-10-01', 'en', '2021-01-01')]).toEqual([
		'二〇二〇年十月一日',
		'October 1, 2020',
	]);
});

test('a short headline is the editor’s where there is one', () => {
	const edition = { ...editionOf(interview), short: { 'isle-bridges': { zh: '桥', en: 'Bridges' } } };
	expect(shortHeadline(edition, interview, 'zh')).toBe('桥');
	expect(shortHeadline(editionOf(interview), interview, 'en')).toBe(interview.headline.en);
});

test('a count is a word up to nine in English, and a numeral in Chinese', () => {
	expect([countWord(3, 'en'), countWord(12, 'en'), countWord(53, 'zh'), capitalized('three')]).toEqual([
		'three',
		'12',
		'五十三',
		'Three',
	]);
});
