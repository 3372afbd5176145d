import { describe, expect, test } from 'vitest';
import { mistakesAfter } from './fixture.ts';

const file = 'editions/2020-01-02.yaml';
const edition = (...lines: string[]) => mistakesAfter({ file, text: `${lines.join('\n')}\n` });
const places = (...lines: string[]) =>
	mistakesAfter({
		file: 'dispatches/talk/dispatch.yaml',
		replace: 'quotes:',
		by: `places:\n  - title: { zh: 桥, en: Bridges }\n    names:\n${lines.map((line) => `      - ${line}\n`).join('')}quotes:`,
	});

describe('an editor’s choices for an edition', () => {
	test('may be no choice at all', async () => {
		expect(await edition('# nothing')).toBe('0 mistakes in the content:');
		expect(
			await edition('lead: talk', 'order: [talk]', 'weight: quiet', 'short:', '  talk: { zh: 桥, en: Bridge }'),
		).toBe('0 mistakes in the content:');
	});

	test('name dispatches of the edition, each once', async () => {
		expect(
			await edition('lead: talks', 'order:', '  - talk', '  - [talk, walk]', 'short:', '  balk: { zh: 桥, en: B }'),
		).toMatchInlineSnapshot(`
			"4 mistakes in the content:

			content/editions/2020-01-02.yaml:1:1
			  There is no dispatch “talks”.
			  Fix: Write one of this edition: talk.

			content/editions/2020-01-02.yaml:4:6
			  “talk” stands twice in the order.
			  Fix: Keep one of them.

			content/editions/2020-01-02.yaml:4:12
			  There is no dispatch “walk”.
			  Fix: Write one of this edition: talk.

			content/editions/2020-01-02.yaml:6:3
			  There is no dispatch “balk”.
			  Fix: Write one of this edition: talk."
		`);
	});

	test('stand in a file that is named by the date of the edition', async () => {
		expect(await mistakesAfter({ file: 'editions/2020-01-03.yaml', text: 'lead: talk\n' })).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/editions/2020-01-03.yaml:1:1
			  No dispatch is dated 2020-01-03.
			  Fix: Rename the file to the date that is meant, or remove it."
		`);
		expect(await mistakesAfter({ file: 'editions/today.yaml', text: 'lead: talk\n' })).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/editions/today.yaml
			  The file's name “today.yaml” is not the date of an edition.
			  Fix: Rename it to the date, such as 2019-04-28.yaml, or remove it."
		`);
	});

	test('name no dispatch of another date', async () => {
		const other = {
			file: 'dispatches/other/dispatch.yaml',
			text: 'kind: article\nagencies: [{ zh: 某社, en: An Agency }]\nplace: { zh: 某地, en: Somewhere }\ndate: 2020-01-03\nsource: { file: page.txt, body: 8 }\n',
		};
		const report = await mistakesAfter({ file, text: 'order: [talk, other]\n' }, other);
		expect(report).toContain(
			'content/editions/2020-01-02.yaml:1:15\n  “other” belongs to the edition of 2020-01-03.\n  Fix: Write one of this edition: talk.',
		);
	});

	test('put the lead first', async () => {
		const report = await edition('lead: talk', 'order: [walk, talk]');
		expect(report).toContain(
			'content/editions/2020-01-02.yaml:2:15\n  “talk” leads, and the order begins with “walk”.\n  Fix: Put it first here too.',
		);
	});

	test('set as a couplet a quote of the edition that is one', async () => {
		expect(await edition('couplet: han-benefit')).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/editions/2020-01-02.yaml:1:1
			  The quote “han-benefit” is in no dispatch of 2020-01-02.
			  Fix: Write one of them: li-lei-benefit."
		`);
		expect(await edition('couplet: li-lei-benefit')).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/editions/2020-01-02.yaml:1:1
			  The Chinese of “li-lei-benefit” does not open with two clauses of at most 12 characters each.
			  Fix: Choose a quote that does, or remove “couplet”."
		`);
	});

	test('have no other keys, and no row of one', async () => {
		expect(await edition('order: [[talk]]', 'headline: talk', 'weight: huge')).toMatchInlineSnapshot(`
			"3 mistakes in the content:

			content/editions/2020-01-02.yaml:1:9
			  “order.0”: Invalid input.
			  Fix: Correct “order.0”.

			content/editions/2020-01-02.yaml:2:1
			  The key “headline” is unknown here.
			  Fix: Correct its spelling or remove it.

			content/editions/2020-01-02.yaml:3:1
			  “weight” is "huge".
			  Fix: Write one of: loud, quiet."
		`);
	});
});

describe('the places of a dispatch', () => {
	test('are named in its text, in each language', async () => {
		expect(await places('{ zh: 桥, en: bridge }', '{ zh: 渡口, en: ferry }')).toMatchInlineSnapshot(`
			"2 mistakes in the content:

			content/dispatches/talk/dispatch.yaml:14:11
			  The place “渡口” is not in the text of zh.mdx.
			  Fix: Write the place as the text names it, or remove it from the list.

			content/dispatches/talk/dispatch.yaml:14:19
			  The place “ferry” is not in the text of en.mdx.
			  Fix: Write the place as the text names it, or remove it from the list."
		`);
	});
});
