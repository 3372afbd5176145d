import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mistakesAfter } from './fixture.ts';

const facts = 'dispatches/talk/dispatch.yaml';
const zh = 'dispatches/talk/zh.mdx';
const en = 'dispatches/talk/en.mdx';
const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../fixtures/content', file), 'utf8');

test('reports nothing about sound content', async () => {
	expect(await mistakesAfter()).toBe('0 mistakes in the content:');
});

test('reports a dispatch without its original', async () => {
	expect(await mistakesAfter({ file: zh, text: null })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx
		  This file does not exist.
		  Fix: Add it: a dispatch is dispatch.yaml, zh.mdx, en.mdx."
	`);
});

test('reports a dispatch folder without its facts', async () => {
	expect(await mistakesAfter({ file: facts, text: null })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml
		  This file does not exist.
		  Fix: Add it: a dispatch is dispatch.yaml, zh.mdx, en.mdx."
	`);
});

test('reports a dispatch folder that is empty', async () => {
	expect(await mistakesAfter({ file: facts, text: null }, { file: zh, text: null }, { file: en, text: null })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk
		  The folder of this dispatch is empty.
		  Fix: Add dispatch.yaml, zh.mdx, en.mdx, or remove the folder."
	`);
});

test('reports an id that is missing', async () => {
	expect(await mistakesAfter({ file: zh, replace: '<Paragraph id="q1-p1">', by: '<Paragraph>' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/en.mdx:15:1
		  Only en.mdx has the id “q1-p1”.
		  Fix: Add <Paragraph id="q1-p1"> to zh.mdx, or correct the id so that it is the same in both.

		content/dispatches/talk/zh.mdx:15:1
		  <Paragraph> has no id.
		  Fix: Write <Paragraph id="…">, with the same id in both languages."
	`);
});

test('reports an id that is used twice', async () => {
	expect(await mistakesAfter({ file: zh, replace: 'q1-p2', by: 'q1-p1' }, { file: en, replace: 'q1-p2', by: 'q1-p1' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/en.mdx:19:1
		  The id “q1-p1” is used twice.
		  Fix: Line 15 has it already: choose another id here, in both languages.

		content/dispatches/talk/zh.mdx:19:1
		  The id “q1-p1” is used twice.
		  Fix: Line 15 has it already: choose another id here, in both languages."
	`);
});

test('reports an id that stands in one language alone', async () => {
	expect(await mistakesAfter({ file: en, replace: 'q1-p2', by: 'q1-p3' })).toMatchInlineSnapshot(`
		"3 mistakes in the content:

		content/dispatches/talk/en.mdx:19:1
		  Only en.mdx has the id “q1-p3”.
		  Fix: Add <Paragraph id="q1-p3"> to zh.mdx, or correct the id so that it is the same in both.

		content/dispatches/talk/en.mdx:20:29
		  The quote “li-lei-benefit” is in the segment “q1-p3” here and in “q1-p2” in zh.mdx.
		  Fix: Mark corresponding words, or use two ids.

		content/dispatches/talk/zh.mdx:19:1
		  Only zh.mdx has the id “q1-p2”.
		  Fix: Add <Paragraph id="q1-p2"> to en.mdx, or correct the id so that it is the same in both."
	`);
});

test('reports an id that is not lower-case ASCII', async () => {
	expect(await mistakesAfter({ file: zh, replace: 'q1-p2', by: 'Q1 段二' })).toMatchInlineSnapshot(`
		"3 mistakes in the content:

		content/dispatches/talk/en.mdx:19:1
		  Only en.mdx has the id “q1-p2”.
		  Fix: Add <Paragraph id="q1-p2"> to zh.mdx, or correct the id so that it is the same in both.

		content/dispatches/talk/en.mdx:20:29
		  The quote “li-lei-benefit” is marked only in en.mdx.
		  Fix: Mark the same words in the segment “q1-p2” of zh.mdx with <Quote id="li-lei-benefit">.

		content/dispatches/talk/zh.mdx:19:12
		  “Q1 段二” cannot be an id.
		  Fix: Use lower-case ASCII letters, digits and single hyphens, beginning with a letter: q1."
	`);
});

test('reports segments in another order', async () => {
	expect(await mistakesAfter({ file: en, replace: 'q1-p1', by: 'q1-x' }, { file: en, replace: 'q1-p2', by: 'q1-p1' }, { file: en, replace: 'q1-x', by: 'q1-p2' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/en.mdx:15:1
		  “q1-p2” is in another place than in zh.mdx.
		  Fix: Keep the order of zh.mdx: q1, q1-q, q1-p1, q1-p2.

		content/dispatches/talk/en.mdx:20:29
		  The quote “li-lei-benefit” is in the segment “q1-p1” here and in “q1-p2” in zh.mdx.
		  Fix: Mark corresponding words, or use two ids."
	`);
});

test('reports an unknown component', async () => {
	expect(await mistakesAfter({ file: zh, replace: '<Paragraph id="q1-p1">\n**李雷：**桥已经通车。\n</Paragraph>', by: '<Tweet id="q1-p1" />' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/en.mdx:15:1
		  Only en.mdx has the id “q1-p1”.
		  Fix: Add <Paragraph id="q1-p1"> to zh.mdx, or correct the id so that it is the same in both.

		content/dispatches/talk/zh.mdx:15:1
		  <Tweet> is not known in an <Answer>.
		  Fix: Use <Paragraph>, <List>, <Verse>, <Note>."
	`);
});

test('reports an unknown component inside a text', async () => {
	expect(await mistakesAfter({ file: en, replace: 'open already', by: '<Big>open</Big> already' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/en.mdx:16:27
		  <Big> is not known inside a text.
		  Fix: Use only <Dateline> and <Quote>, **strong** and *emphasis*."
	`);
});

test('reports an import', async () => {
	expect(await mistakesAfter({ file: zh, replace: '<Exchange', by: "import Chart from './chart.js'\n\n<Exchange" })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:7:1
		  “import Chart from './chart.js'” is an import or export.
		  Fix: Remove it: the components of a dispatch are known without imports, and a dispatch runs no code."
	`);
});

test('reports an expression', async () => {
	expect(await mistakesAfter({ file: en, replace: 'open already', by: '{status}' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/en.mdx:16:27
		  “{status}” is an expression.
		  Fix: Remove it, or put a backslash before a literal {: a dispatch runs no code."
	`);
});

test('reports an expression for an attribute', async () => {
	expect(await mistakesAfter({ file: en, replace: 'id="q1-p2"', by: 'id={next()}' })).toMatchInlineSnapshot(`
		"3 mistakes in the content:

		content/dispatches/talk/en.mdx:19:12
		  <Paragraph> has an {expression} for an attribute.
		  Fix: Write the value between double quotes; a dispatch runs no code.

		content/dispatches/talk/zh.mdx:19:1
		  Only zh.mdx has the id “q1-p2”.
		  Fix: Add <Paragraph id="q1-p2"> to en.mdx, or correct the id so that it is the same in both.

		content/dispatches/talk/zh.mdx:20:12
		  The quote “li-lei-benefit” is marked only in zh.mdx.
		  Fix: Mark the same words in the segment “q1-p2” of en.mdx with <Quote id="li-lei-benefit">."
	`);
});

test('reports Markdown that a dispatch does not have', async () => {
	expect(await mistakesAfter({ file: en, replace: 'open already', by: '[open](https://example.org) already' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/en.mdx:16:27
		  “[open](https://example.org)” is Markdown (link) that a segment does not have.
		  Fix: Write plain text, **strong**, *emphasis*, <Quote> or <Dateline>; put a backslash before a character that is meant literally."
	`);
});

test('reports a tag that is not closed', async () => {
	expect(await mistakesAfter({ file: zh, replace: '</Quote>', by: '' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:1
		  This MDX does not parse: Expected a closing tag for \`<Quote>\` (20:12-20:39) before the end of \`paragraph\`
		  Fix: Close every tag that is opened, and put a backslash before a literal < or {."
	`);
});

test('reports a speaker who does not exist', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'speaker: li-lei', by: 'speaker: han-meimei' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:11:21
		  The person “han-meimei” does not exist.
		  Fix: Add content/people/han-meimei.yaml, or use one of: li-lei."
	`);
});

test('reports somebody who takes part and does not exist', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'speakers: { li-lei: {} }', by: 'speakers: { han-meimei: {} }' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:5:13
		  The person “han-meimei” does not exist.
		  Fix: Add content/people/han-meimei.yaml, or use one of: li-lei."
	`);
});

test('reports a country that does not exist', async () => {
	expect(await mistakesAfter({ file: 'people/li-lei.yaml', replace: 'country: china', by: 'country: chinese' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/people/li-lei.yaml:3:1
		  The country “chinese” does not exist.
		  Fix: Add it to content/countries.yaml, or use one of: china."
	`);
});

test('reports a quote in one language only', async () => {
	expect(await mistakesAfter({ file: en, replace: '<Quote id="li-lei-benefit">everyone benefits.</Quote>', by: 'everyone benefits.' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:12
		  The quote “li-lei-benefit” is marked only in zh.mdx.
		  Fix: Mark the same words in the segment “q1-p2” of en.mdx with <Quote id="li-lei-benefit">."
	`);
});

test('reports a quote in neither language', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'quotes:', by: 'quotes:\n  li-lei-toll: { speaker: li-lei, mode: reported }' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:11:3
		  The quote “li-lei-toll” is marked in neither language.
		  Fix: Mark its words with <Quote id="li-lei-toll"> in both files, or remove it here."
	`);
});

test('a quote that the facts do not list is its segment’s speaker’s', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'quotes:\n  li-lei-benefit: { speaker: li-lei, mode: verbatim }', by: '' })).toBe('0 mistakes in the content:');
});

test('reports a quote marked twice', async () => {
	expect(await mistakesAfter({ file: zh, replace: '桥已经通车。', by: '<Quote id="li-lei-benefit">桥已经通车。</Quote>' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:12
		  The quote “li-lei-benefit” is marked twice.
		  Fix: A quote is one run of words: give the second an id of its own."
	`);
});

test('reports YAML that does not parse', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'zh: 某地', by: 'zh: [某地' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:3:33
		  This YAML does not parse: Flow sequence in block collection must be sufficiently indented and end with a ]
		  Fix: Correct the YAML at this place; put text with a colon, # or quotation marks inside double quotes.

		content/dispatches/talk/dispatch.yaml:3:34
		  This YAML does not parse: Flow map in block collection must be sufficiently indented and end with a }
		  Fix: Correct the YAML at this place; put text with a colon, # or quotation marks inside double quotes."
	`);
});

test('reports a key that nobody knows', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'speakers:', by: 'interviewer: li-lei\nspeakers:' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:5:1
		  The key “interviewer” is unknown here.
		  Fix: Correct its spelling or remove it."
	`);
});

test('reports a key that nobody knows in the frontmatter', async () => {
	expect(await mistakesAfter({ file: en, replace: 'kicker:', by: 'kiker:' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/en.mdx:2:1
		  “kicker” is missing.
		  Fix: Add “kicker”.

		content/dispatches/talk/en.mdx:3:1
		  The key “kiker” is unknown here.
		  Fix: Correct its spelling or remove it."
	`);
});

test('reports a value of another kind', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'mode: verbatim', by: 'mode: exact' }, { file: facts, replace: '2020-01-02', by: '2020-13-02' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:4:1
		  “date” is "2020-13-02": Invalid ISO date.
		  Fix: Correct “date”.

		content/dispatches/talk/dispatch.yaml:11:38
		  “quotes.li-lei-benefit.mode” is "exact": Invalid option: expected one of "verbatim"|"reported".
		  Fix: Correct “quotes.li-lei-benefit.mode”."
	`);
});

test('reports a Chinese character that differs from the source', async () => {
	expect(await mistakesAfter({ file: zh, replace: '桥已经通车', by: '桥己经通车' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:16:1
		  In “q1-p1”, after “李雷：桥”, there is “己” where line 4 of the source has “已”.
		  Fix: Write the source's text: “已经通车。“一桥一路”，”."
	`);
});

test('reports a Chinese paragraph that lacks words of the source', async () => {
	expect(await mistakesAfter({ file: zh, replace: '**“一桥一路”，**', by: '' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:1
		  In “q1-p2”, at the beginning, there is “人” where line 6 of the source has ““”.
		  Fix: Write the source's text: ““一桥一路”，人人受益。”."
	`);
});

test('reports a Chinese text that ends before the source', async () => {
	expect(await mistakesAfter({ file: facts, replace: '1-7', by: '1-9' }, { file: facts, replace: '  headline: 9\n', by: '' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:1
		  The source goes on after “q1-p2”: line 9 has “桥通了”.
		  Fix: Add what is missing, or correct the range of lines in dispatch.yaml."
	`);
});

test('reports a source that does not exist', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'page.txt', by: 'sheet.txt' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:7:3
		  The source “sheet.txt” does not exist.
		  Fix: Put the text as it was received into content/source/ and name the file here."
	`);
});

test('reports a line of the source that is claimed twice', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'headline: 9', by: 'headline: 4' })).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:9:3
		  Lines 4-4 of page.txt overlap lines 1-7, which belong to “talk”.
		  Fix: Correct the ranges: a line of the source is published once.

		content/dispatches/talk/zh.mdx:2:1
		  In “headline”, at the beginning, there is “桥” where line 4 of the source has “李”.
		  Fix: Write the source's text: “李雷：桥已经通车。”."
	`);
});

test('reports a paragraph that stands loose', async () => {
	expect(await mistakesAfter({ file: en, replace: '<Exchange', by: 'Hello.\n\n<Exchange' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/en.mdx:7:1
		  “Hello.” is not inside any tag of a dispatch.
		  Fix: Put it inside one of <Paragraph>, <Subhead>, <List>, <Figure>, <Table>, <Verse>, <Note>, <SignOff>, <Exchange>."
	`);
});

test('reports two dispatches with the same quote id', async () => {
	expect(await mistakesAfter({ file: 'dispatches/again/dispatch.yaml', text: textOf(facts) }, { file: 'dispatches/again/zh.mdx', text: textOf(zh) }, { file: 'dispatches/again/en.mdx', text: textOf(en) })).toMatchInlineSnapshot(`
		"4 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:8:3
		  Lines 1-7 of page.txt overlap lines 1-7, which belong to “again”.
		  Fix: Correct the ranges: a line of the source is published once.

		content/dispatches/talk/dispatch.yaml:9:3
		  Lines 9-9 of page.txt overlap lines 9-9, which belong to “again”.
		  Fix: Correct the ranges: a line of the source is published once.

		content/dispatches/talk/zh.mdx:20
		  The quote id “li-lei-benefit” belongs to the dispatch “again” already.
		  Fix: Choose another quote id, in both languages.

		content/permalinks.yaml:7:1
		  New and not in the ledger: dispatch “interviews/again”.
		  Fix: npm run permalinks enters it."
	`);
});

test('reports all mistakes of all files at once', async () => {
	const report = await mistakesAfter(
		{ file: zh, replace: '桥已经通车', by: '桥己经通车' },
		{ file: en, replace: 'open already', by: '{status}' },
		{ file: facts, replace: 'speaker: li-lei', by: 'speaker: han-meimei' },
		{ file: 'people/li-lei.yaml', replace: 'country: china', by: 'country: chinese' },
	);
	expect(report).toMatchInlineSnapshot(`
		"4 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:11:21
		  The person “han-meimei” does not exist.
		  Fix: Add content/people/han-meimei.yaml, or use one of: li-lei.

		content/dispatches/talk/en.mdx:16:27
		  “{status}” is an expression.
		  Fix: Remove it, or put a backslash before a literal {: a dispatch runs no code.

		content/dispatches/talk/zh.mdx:16:1
		  In “q1-p1”, after “李雷：桥”, there is “己” where line 4 of the source has “已”.
		  Fix: Write the source's text: “已经通车。“一桥一路”，”.

		content/people/li-lei.yaml:3:1
		  The country “chinese” does not exist.
		  Fix: Add it to content/countries.yaml, or use one of: china."
	`);
});
