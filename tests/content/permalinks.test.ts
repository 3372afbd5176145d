import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mistakesAfter, type Change } from './fixture.ts';

const ledger = 'permalinks.yaml';
const zh = 'dispatches/talk/zh.mdx';
const en = 'dispatches/talk/en.mdx';
const facts = 'dispatches/talk/dispatch.yaml';
const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../fixtures/content', file), 'utf8');

beforeAll(() => void vi.stubEnv('PERMALINKS_DATE', '2020-02-03'));
afterAll(() => vi.unstubAllEnvs());

/** In both languages. */
const everywhere = (replace: string, by: string): Change[] => [zh, en].map((file) => ({ file, replace, by }));

/** Writes more into the entry of an id. */
const into = (id: string, more: string): Change => {
	const line = new RegExp(`^ *${id}: .*(?= })`, 'm').exec(textOf(ledger))![0];
	return { file: ledger, replace: line, by: `${line}, ${more}` };
};

test('reports an id that was renamed, and which id has its text now', async () => {
	expect(await mistakesAfter(...everywhere('id="q1-p2"', 'id="q1-p3"'))).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:8:3
		  New and not in the ledger: id “q1-p3” of interviews/talk.
		  Fix: npm run permalinks enters it.

		content/permalinks.yaml:17:7
		  The id “q1-p2” of interviews/talk was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    q1-p2: { date: 2020-01-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812, alias: { to: q1-p3, date: 2020-02-03 } }   # which has its text
		    q1-p2: { date: 2020-01-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }"
	`);
});

test('reports an id that was renamed and rewritten', async () => {
	expect(
		await mistakesAfter(...everywhere('id="q1-p2"', 'id="q1-p3"'), {
			file: en,
			replace: 'everyone benefits',
			by: 'all benefit',
		}),
	).toMatchInlineSnapshot(`
		"3 mistakes in the content:

		content/permalinks.yaml:8:3
		  New and not in the ledger: id “q1-p3” of interviews/talk.
		  Fix: npm run permalinks enters it.

		content/permalinks.yaml:17:7
		  The id “q1-p2” of interviews/talk was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    q1-p2: { date: 2020-01-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812, alias: { to: "", date: 2020-02-03 } }
		    q1-p2: { date: 2020-01-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }

		content/permalinks.yaml:20:3
		  The English of the quote “li-lei-benefit” changed since it was entered here.
		  Fix: npm run permalinks enters the new text; it keeps one that was released, so that links made to it can say so."
	`);
});

test('reports a quote that is gone', async () => {
	expect(
		await mistakesAfter(
			{ file: zh, replace: '<Quote id="li-lei-benefit">人人受益。</Quote>', by: '人人受益。' },
			{ file: en, replace: '<Quote id="li-lei-benefit">everyone benefits.</Quote>', by: 'everyone benefits.' },
			{ file: facts, replace: 'quotes:\n  li-lei-benefit: { speaker: li-lei, mode: verbatim }', by: '' },
		),
	).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml:20:3
		  The quote “li-lei-benefit” was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    li-lei-benefit: { date: 2020-01-03, zh: 12015a23236af697, en: 5b3162b7a4c75ce2, alias: { to: "", date: 2020-02-03 } }
		    li-lei-benefit: { date: 2020-01-03, zh: 12015a23236af697, en: 5b3162b7a4c75ce2, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }"
	`);
});

test('reports a person who is gone', async () => {
	expect(
		await mistakesAfter(
			{ file: 'people/li-lei.yaml', text: null },
			{ file: 'people/lei-li.yaml', text: textOf('people/li-lei.yaml') },
			{ file: facts, replace: 'speakers: { li-lei: {} }', by: 'speakers: { lei-li: {} }' },
			{ file: facts, replace: 'speaker: li-lei', by: 'speaker: lei-li' },
		),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:22:1
		  New and not in the ledger: person “lei-li”.
		  Fix: npm run permalinks enters it.

		content/permalinks.yaml:23:3
		  The person “li-lei” was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    li-lei: { date: 2020-01-03, zh: 121e2a3ef0b1454a, en: a8b9a1a81f1fd68c, alias: { to: lei-li, date: 2020-02-03 } }   # which has its text
		    li-lei: { date: 2020-01-03, zh: 121e2a3ef0b1454a, en: a8b9a1a81f1fd68c, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }"
	`);
});

test('reports a dispatch that was renamed, once, and which dispatch has its texts now', async () => {
	expect(
		await mistakesAfter(
			{ file: 'dispatches/talk', text: null },
			...[zh, en, facts].map((file) => ({ file: file.replace('talk', 'bridge'), text: textOf(file) })),
		),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:7:1
		  New and not in the ledger: dispatch “interviews/bridge”.
		  Fix: npm run permalinks enters it.

		content/permalinks.yaml:8:3
		  The dispatch “interviews/talk” was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or add one of these lines under “interviews/talk”:
		    alias: { to: interviews/bridge, date: 2020-02-03 }   # which has its texts
		    withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } }"
	`);
});

test('reports what is new and what has changed', async () => {
	expect(
		await mistakesAfter(
			{ file: en, replace: 'open already', by: 'open at last' },
			{ file: en, replace: 'headline: The bridge is open', by: 'headline: The bridge has opened' },
			{ file: 'people/han-meimei.yaml', text: textOf('people/li-lei.yaml').replace('李雷', '韩梅梅') },
		),
	).toMatchInlineSnapshot(`
		"4 mistakes in the content:

		content/permalinks.yaml:8:3
		  The English of the dispatch “interviews/talk” changed since it was entered here.
		  Fix: npm run permalinks enters the new text; it keeps one that was released, so that links made to it can say so.

		content/permalinks.yaml:13:7
		  The English of the id “headline” of interviews/talk changed since it was entered here.
		  Fix: npm run permalinks enters the new text; it keeps one that was released, so that links made to it can say so.

		content/permalinks.yaml:16:7
		  The English of the id “q1-p1” of interviews/talk changed since it was entered here.
		  Fix: npm run permalinks enters the new text; it keeps one that was released, so that links made to it can say so.

		content/permalinks.yaml:22:1
		  New and not in the ledger: person “han-meimei”.
		  Fix: npm run permalinks enters it."
	`);
});

test('reports an id that is used after it was withdrawn, or under its alias', async () => {
	expect(
		await mistakesAfter(
			into('q1-p2', 'withdrawn: { date: 2020-01-20, reason: { zh: 不实, en: Untrue } }'),
			into('q1-q', 'alias: { to: q1-p1, date: 2020-01-20 }'),
		),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:15:7
		  The id “q1-q” of interviews/talk leads to “q1-p1” since 2020-01-20 and is used again.
		  Fix: Give the new text an id that was never used; or, where the text itself has come back, remove “alias” here.

		content/permalinks.yaml:17:7
		  The id “q1-p2” of interviews/talk was withdrawn on 2020-01-20 and is used again.
		  Fix: Give the new text an id that was never used; or, where the text itself has come back, remove “withdrawn” here."
	`);
});

test('reports an exchange’s id that is a segment’s now', async () => {
	expect(await mistakesAfter(...everywhere('id="q1"', 'id="q2"'), ...everywhere('id="q1-q"', 'id="q1"')))
		.toMatchInlineSnapshot(`
		"3 mistakes in the content:

		content/permalinks.yaml:8:3
		  New and not in the ledger: id “q2” of interviews/talk.
		  Fix: npm run permalinks enters it.

		content/permalinks.yaml:14:7
		  The id “q1” of interviews/talk was published as an exchange with a page of its own and is now a segment.
		  Fix: Give it an id that was never used.

		content/permalinks.yaml:15:7
		  The id “q1-q” of interviews/talk was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    q1-q: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, alias: { to: "", date: 2020-02-03 } }
		    q1-q: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }"
	`);
});

test('reports an alias to nothing', async () => {
	expect(
		await mistakesAfter({
			file: ledger,
			replace: '      q1-p2:',
			by: '      q1-p9: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, alias: { to: q1-p3, date: 2020-01-20 } }\n      q1-p2:',
		}),
	).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml:17:78
		  “q1-p9” leads to the id “q1-p3”, which was never published.
		  Fix: Correct the id, or write “withdrawn” with its date and reason."
	`);
});

test('reports a circle of aliases', async () => {
	const old = (id: string, to: string) =>
		`      ${id}: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, alias: { to: ${to}, date: 2020-01-20 } }\n`;
	expect(
		await mistakesAfter({ file: ledger, replace: '      q1-p2:', by: `${old('a', 'b')}${old('b', 'a')}      q1-p2:` }),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:17:74
		  The alias of “a” leads in a circle, by way of “b”.
		  Fix: Let it lead to the id that the text has now.

		content/permalinks.yaml:18:74
		  The alias of “b” leads in a circle, by way of “a”.
		  Fix: Let it lead to the id that the text has now."
	`);
});

test('reports an id of a renamed dispatch that was not taken along', async () => {
	const old = `  interviews/bridge:
    { date: 2020-01-03, zh: 402774cb3c4a5d4a, en: 3685320d5514e6b0, alias: { to: interviews/talk, date: 2020-01-20 }, ids: {
    headline: { date: 2020-01-03, zh: 402774cb3c4a5d4a, en: 3685320d5514e6b0 },
    intro: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d },
    q0-q: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, alias: { to: q1-q, date: 2020-01-20 } } } }\n`;
	expect(await mistakesAfter({ file: ledger, replace: '  interviews/talk:\n', by: `${old}  interviews/talk:\n` }))
		.toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml:11:5
		  “intro” of interviews/bridge was not taken along to interviews/talk.
		  Fix: Bring it back, or write in place of its line one of:
		    intro: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, alias: { to: "", date: 2020-02-03 } }
		    intro: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }"
	`);
});

test('reports an alias that is withdrawn too, and a tombstone without its reason', async () => {
	const old = (id: string, more: string) =>
		`      ${id}: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d, ${more} }\n`;
	expect(
		await mistakesAfter({
			file: ledger,
			replace: '      q1-p2:',
			by: `${old('a', 'alias: { to: q1-p1, date: 2020-01-20 }, withdrawn: { date: 2020-01-20, reason: { zh: 不实, en: Untrue } }')}      q1-p2:`,
		}),
	).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml:17:74
		  The id “a” both leads to “q1-p1” and is withdrawn.
		  Fix: Keep the one that is true."
	`);
	expect(
		await mistakesAfter({
			file: ledger,
			replace: '      q1-p2:',
			by: `${old('a', 'withdrawn: { date: 2020-01-20, reason: { zh: "", en: "" } }')}      q1-p2:`,
		}),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:17:115
		  “dispatches.interviews/talk.ids.a.withdrawn.reason.zh” is "": not one line of text without white space at its ends.
		  Fix: Correct “dispatches.interviews/talk.ids.a.withdrawn.reason.zh”.

		content/permalinks.yaml:17:123
		  “dispatches.interviews/talk.ids.a.withdrawn.reason.en” is "": not one line of text without white space at its ends.
		  Fix: Correct “dispatches.interviews/talk.ids.a.withdrawn.reason.en”."
	`);
});

test('reports a text that is not kept, and one that was changed', async () => {
	expect(await mistakesAfter({ file: 'published/talk.json', replace: '人人受益', by: '人人得益' }))
		.toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/permalinks.yaml:17:7
		  A text of the id “q1-p2” that was published is not kept: 44567f109474dd50.
		  Fix: npm run permalinks keeps it.

		content/published/talk.json:10
		  The text “44567f109474dd50” is not the one that was published.
		  Fix: Take the file as it was from version control: npm run permalinks alone writes it, and only adds."
	`);
	expect(await mistakesAfter({ file: 'published/_people.json', text: null })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml:23:3
		  A text of the person “li-lei” that was published is not kept: 121e2a3ef0b1454a, a8b9a1a81f1fd68c.
		  Fix: npm run permalinks keeps it."
	`);
});

test('reports that there is no ledger', async () => {
	expect(await mistakesAfter({ file: ledger, text: null }, { file: 'published', text: null })).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml
		  This file does not exist.
		  Fix: npm run permalinks writes it."
	`);
});

test('reports it all at once with the other mistakes of the content, and nothing about a dispatch that cannot be read', async () => {
	expect(
		await mistakesAfter(
			{ file: zh, replace: '桥已经通车', by: '桥己经通车' },
			...everywhere('id="q1-p2"', 'id="q1-p3"'),
			{
				file: ledger,
				replace: 'people:\n',
				by: 'people:\n  han-meimei: { date: 2020-01-03, zh: 121e2a3ef0b1454a, en: a8b9a1a81f1fd68c }\n',
			},
		),
	).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/talk/zh.mdx:16:9
		  In “q1-p1”, after “李雷：桥”, there is “己” where content/source/page.txt:4:5 has “已”.
		  Fix: Write the source's text: “已经通车。“一桥一路”，”.

		content/permalinks.yaml:23:3
		  The person “han-meimei” was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    han-meimei: { date: 2020-01-03, zh: 121e2a3ef0b1454a, en: a8b9a1a81f1fd68c, alias: { to: "", date: 2020-02-03 } }
		    han-meimei: { date: 2020-01-03, zh: 121e2a3ef0b1454a, en: a8b9a1a81f1fd68c, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }"
	`);
});
