import { expect, test } from 'vitest';
import { found, issuesAfter, put } from './desk.ts';

const falsified = put('en', 'with 12 new', 'with 13 new');
const entry = '{ code: figures, at: p1, words: "13", reason: "The agency corrected it in its English service." }';
const checked = (text: string) => put('facts', 'kind: article', `checked:\n  - ${text}\nkind: article`);

test('a warning that an editor has looked at is silent', async () => {
	expect(await found(falsified, checked(entry))).toBe('');
});

test('what a warning says to write silences it', async () => {
	const [issue] = await issuesAfter(falsified);
	const advice = /: - (\{.*\})$/.exec(issue!.fix)![1]!.replace('…', 'It is right.');
	expect(await found(falsified, checked(advice))).toBe('');
});

test('another figure at the same place is reported all the same', async () => {
	expect(await found(put('en', 'with 12 new', 'with 14 new'), checked(entry))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:5 (checked) This entry silences nothing: there is no warning (figures) about “13” in “p1”.
		  Fix: Remove it.
		lanes/en.mdx:8:162 (figures) In “p1” the Chinese has “12”, and the English “14”.
		  Fix: Correct whichever is wrong."
	`);
});

test('an entry that silences nothing is reported', async () => {
	expect(await found(checked(entry))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:5 (checked) This entry silences nothing: there is no warning (figures) about “13” in “p1”.
		  Fix: Remove it."
	`);
});

test('an entry without a reason is a mistake', async () => {
	expect(await found(falsified, checked('{ code: figures, at: p1, words: "13" }'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:5 “checked.0.reason” is missing.
		  Fix: Add “checked.0.reason”.
		lanes/en.mdx:8:162 (figures) In “p1” the Chinese has “12”, and the English “13”.
		  Fix: Correct whichever is wrong."
	`);
});

test('a warning about a file of no dispatch is silenced in checked.yaml, by what it says to write', async () => {
	const changes = [
		{ file: 'dispatches/notes.md', text: 'later' },
		{ file: 'source/more.txt', text: '另一篇\n' },
	];
	const advice = (await issuesAfter(...changes)).map(({ fix }) =>
		/ add to content\/checked\.yaml: (- \{.*\})$/.exec(fix)![1]!.replace('…', 'Kept for later.'),
	);
	expect(advice).toMatchInlineSnapshot(`
		[
		  "- { code: files, at: dispatches/notes.md, words: "notes.md", reason: "Kept for later." }",
		  "- { code: unused, at: more.txt, words: "more.txt", reason: "Kept for later." }",
		]
	`);
	expect(await found(...changes, { file: 'checked.yaml', text: advice.join('\n') })).toBe('');
	expect(await found({ file: 'checked.yaml', text: advice.join('\n') })).toMatchInlineSnapshot(`
		"checked.yaml:1:3 (checked) This entry silences nothing: there is no warning (files) about “notes.md” in “dispatches/notes.md”.
		  Fix: Remove it.
		checked.yaml:2:3 (checked) This entry silences nothing: there is no warning (unused) about “more.txt” in “more.txt”.
		  Fix: Remove it."
	`);
});

test('a mistake is not silenced', async () => {
	expect(
		await found(
			put('en', 'Mist Bay, May 7)', 'Mist Bay, May 9)'),
			checked('{ code: date, at: sign-off, words: "May 9", reason: "So it was." }'),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:5 (checked) This entry silences nothing: there is no warning (date) about “May 9” in “sign-off”.
		  Fix: Remove it.
		lanes/en.mdx:24:27 “May 9” in “sign-off” is not the date of the facts, 2021-05-07.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s."
	`);
});
