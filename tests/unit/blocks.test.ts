import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/domain/blocks.ts';
import { allSegments, bodySegments, isProse, segmentText, type Dispatch } from '../../src/domain/dispatch.ts';
import { inOneLine } from '../../src/domain/inline.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { displayHtml } from '../../src/domain/html.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { bilingualMarkdown } from '../../src/cite/bilingual-markdown.ts';
import { citeSegment } from '../../src/cite/cited.ts';
import { locatorLabel, segmentLocator } from '../../src/cite/locator.ts';
import { contentsOf } from '../../src/components/reading/contents.ts';
import { handleOf } from '../../src/components/reading/handle.ts';
import { formJoiner } from '../../src/ingest/forms.ts';
import type { ProseSegment } from '../../src/ingest/lower-segment.ts';
import { quoteCard } from '../../src/pictures/card.ts';
import { findMatches } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { tokenize } from '../../src/search/tokens.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readContentAgain } from '../kept-readings.ts';

const { dispatches, people } = await readContentAgain(fixtureSite);
const named = (slug: string): Dispatch => dispatches.find((dispatch) => dispatch.slug === slug)!;
const feature = named('lighthouse-lit');
const speech = named('bridge-day');
const segmentOf = (dispatch: Dispatch, id: string) => allSegments(dispatch).find((segment) => segment.id === id)!;

test('consecutive segments are set as the blocks they are parts of', () => {
	const shape = blocksOf(bodySegments(feature)).map((block) => {
		if (block.type === 'list')
			return block.items.map(({ segment, inner }) => [segment.id, ...inner.map(({ id }) => id)]);
		if (block.type === 'table') return block.rows.map(({ id }) => id);
		return block.segment.id;
	});
	expect(shape).toEqual([
		'p1',
		'f1',
		'h1',
		'p2',
		[['s1'], ['s2', 's2a', 's2b'], ['s3']],
		'h2',
		'p3',
		[['r1'], ['r2']],
		'h3',
		'p4',
		['t1', 't1-cloud', 't1-mist', 't1-isle'],
		'f2',
		'p5',
	]);
});

test('two lists, or two tables, in a row are two', () => {
	const [first, second] = [segmentOf(feature, 'r1'), segmentOf(feature, 't1')];
	const rows = [second, segmentOf(feature, 't1-mist')];
	expect(blocksOf([first, first]).map(({ type }) => type)).toEqual(['list', 'list']);
	expect(blocksOf([...rows, ...rows]).map(({ type }) => type)).toEqual(['table', 'table']);
});

describe('a caption and a row', () => {
	test.each([
		['f2', '图二', 'figure 2', '图二', 'Fig. 2'],
		['t1', '表一表头', 'table 1, head', '表一', 'Table 1'],
		['t1-mist', '表一第2行', 'table 1, row 2', '2', '2'],
		['s2', '第4段', 'para. 4', '4', '4'],
	])('%s is cited and linked by its own name', (id, zh, en, handle, englishHandle) => {
		const segment = segmentOf(feature, id);
		const locator = segmentLocator(feature, segment);
		expect([locatorLabel(locator, 'zh'), locatorLabel(locator, 'en')]).toEqual([zh, en]);
		expect([handleOf(segment, 'zh').text, handleOf(segment, 'en').text]).toEqual([handle, englishHandle]);
		const name = /^\d/.test(englishHandle) ? en.replace('para.', 'paragraph') : englishHandle;
		expect(handleOf(segment, 'en').label).toBe(`Link to ${name}`);
	});

	test('are no running text, which stands for a dispatch on the front page', () => {
		expect(
			bodySegments(feature)
				.filter(isProse)
				.map(({ id }) => id),
		).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
		expect(
			bodySegments(speech)
				.filter(isProse)
				.map(({ id }) => id),
		).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
	});

	test('run no figures of two cells together', () => {
		const values = tokenize(segmentText(segmentOf(feature, 't1-cloud'), 'zh')).map(({ value }) => value);
		expect(values.join('')).toBe('云屿12¦3¦21时30分');
		expect(tokenize('行12\n34\n行').map(({ value }) => value)).toEqual(['行', '1', '2', '¦', '3', '4', '行']);
		const found = (query: string) => findMatches('云屿\t12\t3', parseQuery(query)).length > 0;
		expect([found('12'), found('123'), found('云屿 12'), found('云屿\t12\t3')]).toEqual([true, false, true, true]);
	});
});

test('the contents have a part of level 2 under its own, whose paragraphs count among the upper one’s', () => {
	expect(contentsOf(feature, 'en').map(({ ordinal, isUnder, from, to }) => [ordinal, isUnder, from, to])).toEqual([
		[1, false, 2, 10],
		[undefined, true, 8, 10],
		[2, false, 11, 12],
	]);
});

describe('verse', () => {
	const [quote] = quotesOf(speech);

	test('is drawn line by line in the picture of its quote', () => {
		expect(quoteCard(quote!, people, 'zh').words).toEqual(['桥头一盏灯，', '照我过中流。']);
	});

	test('has its line ends in a display line, strokes where one line has room', () => {
		const text = 'A lamp\nshows, me';
		expect(displayHtml(text, 'en')).toBe(
			'A lamp<br>\n<span class="phrase">shows,</span> <span class="phrase">me</span>',
		);
		expect([inOneLine(text, 'en'), inOneLine('灯\n过', 'zh')]).toEqual(['A lamp / shows, me', '灯／过']);
	});

	test('keeps its lines in a quotation of Markdown', () => {
		const markdown = bilingualMarkdown(citeSegment(speech, segmentOf(speech, 'v1'), people), 'zh');
		expect(markdown.split('\n').slice(0, 5)).toEqual([
			'> 浪来我不走，\\',
			'> 浪去我不留。\\',
			'> 桥头一盏灯，\\',
			'> 照我过中流。',
			'>',
		]);
	});
});

test('a note and a stage direction are nobody’s words, and a list in an answer is the speaker’s', () => {
	expect(segmentOf(speech, 'n1').kind).toBe('note');
	const answer = bodySegments(named('pier-talk')).map(({ id, kind, form }) => [id, kind, form?.type]);
	expect(answer).toContainEqual(['q1-i2', 'answer', 'item']);
	expect(answer).toContainEqual(['q1-v1', 'answer', 'verse']);
});

test('a figure whose caption is not translated says in the language of the original what it shows', () => {
	const picture = { file: 'a.png', width: 900, height: 900 };
	const caption = (alt: string): ProseSegment => ({
		block: 'Figure',
		id: 'f1',
		form: { type: 'caption', src: 'a.png', alt, credit: alt },
		content: [{ type: 'text', value: alt }],
		quotes: [],
		position: undefined,
		textPosition: undefined,
	});
	const join = (own: string, locale: Locale, twin?: string) =>
		formJoiner(new Map([['a.png', picture]]), locale)(caption(own), twin === undefined ? undefined : caption(twin));
	expect(join('桥', 'zh')).toMatchObject({ figure: 1, picture, alt: { zh: '桥', en: '桥' } });
	expect(join('桥', 'zh', 'a bridge')).toMatchObject({ alt: { zh: '桥', en: 'a bridge' } });
	expect(join('a bridge', 'en', '桥')).toMatchObject({ credit: { zh: '桥', en: 'a bridge' } });
});
