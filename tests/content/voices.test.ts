import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { citeAnswer, citeQuote, citeSegment } from '../../src/cite/cited.ts';
import { apa } from '../../src/cite/apa.ts';
import { sourceFacts } from '../../src/cite/source-facts.ts';
import { speakerLine } from '../../src/cite/source-line.ts';
import { allSegments, exchanges } from '../../src/domain/dispatch.ts';
import { quotesByPerson, quotesOf } from '../../src/domain/quote.ts';
import { speakersInWords } from '../../src/components/search/result-item.ts';
import { translator } from '../../src/i18n/strings.ts';
import { formatIssues } from '../../src/ingest/report.ts';
import { answerData, quoteData, serialize } from '../../src/meta/json-ld.ts';
import { answerCard, dispatchCard, quoteCard } from '../../src/pictures/card.ts';
import { makeRecords } from '../../src/search/records.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { searchOver } from '../unit/search-fixture.ts';
import { readContentAgain } from '../kept-readings.ts';

const briefing = 'content/dispatches/bridge-briefing';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'voices-'));
	cpSync(join(fixtureSite, 'content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, change: (text: string) => string) {
	const path = join(root, briefing, file);
	const [before, after] = [readFileSync(path, 'utf8'), change(readFileSync(path, 'utf8'))];
	expect(after).not.toBe(before);
	writeFileSync(path, after);
}

const replace = (file: string, from: string, to: string) => edit(file, (text) => text.replace(from, to));

async function read() {
	const { dispatches, people, issues } = await readContentAgain(root);
	const dispatch = dispatches.find(({ slug }) => slug === 'bridge-briefing')!;
	return { dispatch, people, issues: issues.length > 0 ? formatIssues(issues) : '' };
}

/** Whom every output has for an answer of one person, a quote in it and the exchange. */
async function attributions() {
	const { dispatch, people } = await read();
	const segment = allSegments(dispatch).find(({ id }) => id === 'q1-p1')!;
	const exchange = exchanges(dispatch)[0]!;
	const quote = quotesOf(dispatch).find(({ id }) => id === 'lin-two-stages')!;
	const records = makeRecords([dispatch], people);
	const found = records.entries[0]!.dispatch;
	const nameAt = (place: number | undefined) => records.people[place ?? -1]?.name.en;
	return {
		segment: segment.speakers,
		quote: quote.speaker,
		citedSegment: citeSegment(dispatch, segment, people).speaker?.en,
		citedAnswer: citeAnswer(dispatch, exchange, people).speaker?.en,
		citation: apa(citeQuote(quote, people), 'en').slice(0, 24),
		copied: sourceFacts(dispatch, people)['en']!.speakers.find(([, ids]) => ids.includes('q1-p1'))?.[0],
		foundSegment: nameAt(found.segments.find(([id]) => id === 'q1-p1')?.[5]),
		foundQuote: nameAt(found.quotes.find(([id]) => id === 'lin-two-stages')?.[2]),
		card: quoteCard(quote, people, 'en').name,
		answerCard: answerCard(dispatch, exchange, people, 'en').name,
		answerData: (/"author":(\{.*?\})/.exec(serialize(answerData(dispatch, exchange, people, 'en')))?.[1] ?? '').slice(
			0,
			33,
		),
		quoteData: /"spokenByCharacter":\{"@type":"Person","name":"(.*?)"/.exec(
			serialize(quoteData(quote, people.get(quote.speaker)!, people, 'en')),
		)?.[1],
	};
}

test('words are those of whoever the label names, in every output', async () => {
	expect(await attributions()).toMatchInlineSnapshot(`
		{
		  "answerCard": "Lin Shu and Su Da",
		  "answerData": "{"@type":"Person","name":"Lin Shu",
		  "card": "Lin Shu",
		  "citation": "Lin Shu, in Specimen Wir",
		  "citedAnswer": "Lin Shu and Su Da",
		  "citedSegment": "Lin Shu",
		  "copied": "Lin Shu",
		  "foundQuote": "Lin Shu",
		  "foundSegment": "Lin Shu",
		  "quote": "lin-shu",
		  "quoteData": "Lin Shu",
		  "segment": [
		    "lin-shu",
		  ],
		}
	`);
});

test('where two labels are exchanged in both languages, every output follows', async () => {
	const exchanged = (one: string, other: string) => (text: string) =>
		text.replace(`**${one}`, '**\0').replace(`**${other}`, `**${one}`).replace('**\0', `**${other}`);
	edit('zh.mdx', exchanged('林述：', '苏答：'));
	edit('en.mdx', exchanged('Lin Shu:', 'Su Da:'));
	const source = join(root, 'content/source/fourth-page.txt');
	writeFileSync(source, readFileSync(source, 'utf8').replace('林述：分', '苏答：分').replace('苏答：西', '林述：西'));
	expect((await read()).issues).toBe('');
	expect(await attributions()).toMatchInlineSnapshot(`
		{
		  "answerCard": "Su Da and Lin Shu",
		  "answerData": "{"@type":"Person","name":"Su Da",",
		  "card": "Su Da",
		  "citation": "Su Da, in Specimen Wire.",
		  "citedAnswer": "Su Da and Lin Shu",
		  "citedSegment": "Su Da",
		  "copied": "Su Da",
		  "foundQuote": "Su Da",
		  "foundSegment": "Su Da",
		  "quote": "su-da",
		  "quoteData": "Su Da",
		  "segment": [
		    "su-da",
		  ],
		}
	`);
});

test('an answer of two is theirs together, a paragraph without a label is of whoever spoke before, a note of nobody', async () => {
	const { dispatch } = await read();
	const voices = Object.fromEntries(
		allSegments(dispatch).map(({ id, kind, speakers, role }) => [
			id,
			[kind, ...(speakers ?? []), ...(role ? [role] : [])].join(' '),
		]),
	);
	expect(voices).toMatchInlineSnapshot(`
		{
		  "headline": "headline",
		  "intro": "introduction",
		  "q1-p1": "answer lin-shu",
		  "q1-p2": "answer su-da",
		  "q1-q": "question reporter",
		  "q1-q2": "follow-up reporter",
		  "q2-n": "note",
		  "q2-p1": "answer lin-shu",
		  "q2-p2": "answer su-da",
		  "q2-p3": "answer su-da",
		  "q2-q": "question reporter",
		  "q3-p1": "answer lin-shu su-da",
		  "q3-q": "question moderator",
		}
	`);
});

test('relayed words are the speaker’s, and say whose they were', async () => {
	const { dispatch, people } = await read();
	const quote = quotesOf(dispatch).find(({ relays }) => relays)!;
	expect(speakerLine(citeQuote(quote, people))).toBe('苏答转述甄举例 / Su Da, relaying Zhen Juli');
	expect(apa(citeQuote(quote, people), 'en')).toMatch(/^Su Da, relaying Zhen Juli, in Specimen Wire\./);
	expect(quoteCard(quote, people, 'zh').name).toBe('苏答转述甄举例');
	expect(sourceFacts(dispatch, people)['en']!.speakers.find(([, ids]) => ids.includes(quote.id))?.[0]).toBe(
		'Su Da, relaying Zhen Juli',
	);
	expect(serialize(quoteData(quote, people.get('su-da')!, people, 'en'))).toContain(
		'"creator":{"@type":"Person","name":"Zhen Juli"',
	);
});

test('a search result and the page of whose words they were say that they are relayed', async () => {
	const { dispatch, people } = await read();
	const { groups } = await (await searchOver([dispatch], people)).search('不怕等');
	const hits = groups.flatMap(({ hits }) => hits);
	expect(hits.map((hit) => [hit.type, speakersInWords(hit, 'en', translator('en'))])).toEqual([
		['quote', 'Su Da, relaying Zhen Juli'],
		['answer', 'Su Da, relaying Zhen Juli'],
	]);
	expect(
		quotesByPerson(quotesOf(dispatch))
			.get('zhen-juli')
			?.map(({ id }) => id),
	).toEqual(['zhen-bridge-can-wait']);
});

test('a quote that is not understood by itself has in its picture what it refers to, in the site’s brackets', async () => {
	replace('dispatch.yaml', 'relays: zhen-juli', 'about: { zh: 谈工期, en: On the work }');
	const { dispatch, people } = await read();
	const [quote] = quotesOf(dispatch).filter(({ about }) => about);
	expect(quoteCard(quote!, people, 'zh').words).toEqual(['〔谈工期〕桥不怕等，只怕赶。']);
	expect(quoteCard(quote!, people, 'en').words.join()).toMatch(/^\[On the work\] A bridge/);
});

test('the picture of a dispatch in which two answer names both, with no office', async () => {
	const { dispatch, people } = await read();
	expect(dispatchCard(dispatch, people, 'en')).toMatchObject({
		name: 'Lin Shu and Su Da',
		origin: 'Specimen Wire, Mist Bay, June 15, 2032',
	});
	expect(dispatchCard(dispatch, people, 'en').office).toBeUndefined();
});

test.each<[string, () => void]>([
	['a speaker who is dropped from the facts', () => replace('dispatch.yaml', '  su-da: {}\n', '')],
	['a label that nobody has', () => replace('zh.mdx', '**林所长：**', '**林处长：**')],
	['labels that name two people in the two languages', () => replace('en.mdx', '**Su Da:** Work', '**Lin Shu:** Work')],
	['a label in one language alone', () => replace('en.mdx', '**Su Da:** Work', 'Work')],
	['答 where two take part', () => replace('zh.mdx', '**林所长：**', '**答：**')],
	[
		'an answer that nothing gives to anybody',
		() => edit('zh.mdx', (text) => text.replace('<Answer by="lin-shu su-da">', '<Answer>')),
	],
	['a by that names nobody', () => replace('zh.mdx', 'by="lin-shu su-da"', 'by="lin-shu su-de"')],
	[
		'a by that differs from the label',
		() =>
			edit('zh.mdx', (text) =>
				text.replace('<Answer>\n<Paragraph id="q1-p1">', '<Answer by="su-da">\n<Paragraph id="q1-p1">'),
			),
	],
	[
		'a quote in words of two',
		() => edit('zh.mdx', (text) => text.replace('不会。', '<Quote id="joint">不会。</Quote>')),
	],
	[
		'a quote of nobody',
		() => edit('zh.mdx', (text) => text.replace('介绍长桥维修的安排', '<Quote id="nobody">介绍长桥维修的安排</Quote>')),
	],
	[
		'an exchange that begins with an answer',
		() => edit('zh.mdx', (text) => text.replace(/<Question id="q3-q">[^]*?<\/Question>\n/, '')),
	],
	[
		'a speech of two',
		() => {
			const path = join(root, 'content/dispatches/quiet-water-speech/dispatch.yaml');
			writeFileSync(path, readFileSync(path, 'utf8').replace('{ zhen-juli: {} }', '{ zhen-juli: {}, su-da: {} }'));
		},
	],
	['a person who does not exist', () => replace('dispatch.yaml', 'relays: zhen-juli', 'relays: zhen-julie')],
])('%s is a mistake', async (_what, change) => {
	change();
	const { issues } = await read();
	expect(issues).toContain('Fix: ');
	expect(issues).toMatchSnapshot();
});
