import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mistakesAfter } from '../fixture.ts';

const facts = 'dispatches/talk/dispatch.yaml';
const zh = 'dispatches/talk/zh.mdx';
const en = 'dispatches/talk/en.mdx';
const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../../fixtures/content', file), 'utf8');

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
	expect(await mistakesAfter({ file: facts, text: null }, { file: zh, text: null }, { file: en, text: null }))
		.toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk
		  The folder of this dispatch is empty.
		  Fix: Add dispatch.yaml, zh.mdx, en.mdx, or remove the folder."
	`);
});

test('reports a speaker who does not exist', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'speaker: li-lei', by: 'speaker: han-meimei' }))
		.toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:11:3
		  The quote “li-lei-benefit” is given to “han-meimei”, and “li-lei” speaks in “q1-p2”.
		  Fix: Remove the speaker there; where others are quoted in an answer, write “relays”.

		content/dispatches/talk/dispatch.yaml:11:21
		  The person “han-meimei” does not exist.
		  Fix: Use one of: li-lei; or add content/people/han-meimei.yaml:
		    name: { zh: …, en: …, pinyin: … }
		    role: { zh: …, en: … }"
	`);
});

test('reports somebody who takes part and does not exist', async () => {
	expect(await mistakesAfter({ file: facts, replace: 'speakers: { li-lei: {} }', by: 'speakers: { han-meimei: {} }' }))
		.toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:5:13
		  The person “han-meimei” does not exist.
		  Fix: Use one of: li-lei; or add content/people/han-meimei.yaml:
		    name: { zh: …, en: …, pinyin: … }
		    role: { zh: …, en: … }"
	`);
});

test('reports a country that does not exist', async () => {
	expect(await mistakesAfter({ file: 'people/li-lei.yaml', replace: 'country: china', by: 'country: chinese' }))
		.toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/people/li-lei.yaml:3:1
		  The country “chinese” does not exist.
		  Fix: Add it to content/countries.yaml, or use one of: china."
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
	expect(await mistakesAfter({ file: facts, replace: 'speakers:', by: 'interviewer: li-lei\nspeakers:' }))
		.toMatchInlineSnapshot(`
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
	expect(
		await mistakesAfter(
			{ file: facts, replace: 'mode: verbatim', by: 'mode: exact' },
			{ file: facts, replace: '2020-01-02', by: '2020-13-02' },
		),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/dispatch.yaml:4:1
		  “date” is "2020-13-02", which is no date of the calendar.
		  Fix: Write year, month and day, such as 2019-04-28.

		content/dispatches/talk/dispatch.yaml:11:38
		  “quotes.li-lei-benefit.mode” is "exact".
		  Fix: Write one of: verbatim, reported."
	`);
});

test('reports a Chinese character that differs from the source', async () => {
	expect(await mistakesAfter({ file: zh, replace: '桥已经通车', by: '桥己经通车' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:16:9
		  In “q1-p1”, after “李雷：桥”, there is “己” where content/source/page.txt:4:5 has “已”.
		  Fix: Write the source's text: “已经通车。“一桥一路”，”."
	`);
});

test('reports a Chinese paragraph that lacks words of the source', async () => {
	expect(await mistakesAfter({ file: zh, replace: '**“一桥一路”，**', by: '' })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:28
		  Before “q1-p2” the source has more: content/source/page.txt:6:1 has ““一桥一路”，人人受益。”.
		  Fix: Add what is missing, here or with an id of its own, or correct the range of lines in dispatch.yaml."
	`);
});

test('reports a Chinese text that ends before the source', async () => {
	expect(
		await mistakesAfter(
			{ file: facts, replace: '1-7', by: '1-9' },
			{ file: facts, replace: '  headline: 9\n', by: '' },
		),
	).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/dispatches/talk/zh.mdx:20:43
		  The source goes on after “q1-p2”: content/source/page.txt:9:1 has “桥通了”.
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
		"1 mistake in the content:

		content/dispatches/talk/dispatch.yaml:9:3
		  The headline of zh.mdx is not in line 4 of content/source/page.txt, but in line 9.
		  Fix: Write headline: 9"
	`);
});

test('reports two dispatches with the same quote id', async () => {
	expect(
		await mistakesAfter(
			{ file: 'dispatches/again/dispatch.yaml', text: textOf(facts) },
			{ file: 'dispatches/again/zh.mdx', text: textOf(zh) },
			{ file: 'dispatches/again/en.mdx', text: textOf(en) },
		),
	).toMatchInlineSnapshot(`
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
		  Fix: Use one of: li-lei; or add content/people/han-meimei.yaml:
		    name: { zh: …, en: …, pinyin: … }
		    role: { zh: …, en: … }

		content/dispatches/talk/en.mdx:16:27
		  “{status}” is an expression.
		  Fix: Remove it, or put a backslash before a literal {: a dispatch runs no code.

		content/dispatches/talk/zh.mdx:16:9
		  In “q1-p1”, after “李雷：桥”, there is “己” where content/source/page.txt:4:5 has “已”.
		  Fix: Write the source's text: “已经通车。“一桥一路”，”.

		content/people/li-lei.yaml:3:1
		  The country “chinese” does not exist.
		  Fix: Add it to content/countries.yaml, or use one of: china."
	`);
});
