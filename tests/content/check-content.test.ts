import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { codeFrame } from '../../src/checks/code-frame.ts';
import { asAnnotations, asJson, asText, tallyOf, shortly } from '../../src/checks/formats.ts';
import type { ContentIssue } from '../../src/ingest/issue.ts';
import { readSite } from '../../src/loaders/site.ts';

const root = mkdtempSync(join(tmpdir(), 'check-content-'));
cpSync(join(import.meta.dirname, '../fixtures/desk/content'), join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));
const en = join(root, 'content/dispatches/lanes/en.mdx');
writeFileSync(
	en,
	readFileSync(en, 'utf8').replace('with 12 new', 'with 13 new').replace('Mist Bay, May 7)', 'Mist Bay, May 9)'),
);

const { issues, warnings } = await readSite(root);
const found = [...issues.filter(({ publishing }) => !publishing), ...warnings];

test('each issue is shown with its line and a mark under its column', async () => {
	expect(stripVTControlCharacters(await asText(root, found))).toMatchInlineSnapshot(`
		"content/dispatches/lanes/en.mdx:8:162  warning (figures)
		  In “p1” the Chinese has “12”, and the English “13”.
		    7 | <Paragraph id="p1">
		  > 8 | … three landings on June 1, with 13 new boats in the first batch and a total investment of more t…
		      |                                  ^
		  Fix: Correct whichever is wrong. Where it is right, add under “checked” in dispatch.yaml: - { code: figures, at: p1, words: "13", reason: "…" }

		content/dispatches/lanes/en.mdx:24:27  mistake
		  “May 9” in “sign-off” is not the date of the facts, 2021-05-07.
		    23 | <SignOff id="sign-off">
		  > 24 | (Specimen Wire, Mist Bay, May 9)
		       |                           ^
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s.

		1 mistake and 1 warning."
	`);
});

test('programs get the same as JSON', () => {
	expect(asJson(found.slice(0, 2))).toMatchInlineSnapshot(`
		"{
			"mistakes": 1,
			"warnings": 1,
			"issues": [
				{
					"severity": "warning",
					"file": "content/dispatches/lanes/en.mdx",
					"line": 8,
					"column": 162,
					"message": "In “p1” the Chinese has “12”, and the English “13”.",
					"fix": "Correct whichever is wrong. Where it is right, add under “checked” in dispatch.yaml: - { code: figures, at: p1, words: \\"13\\", reason: \\"…\\" }",
					"code": "figures",
					"at": "p1",
					"words": "13"
				},
				{
					"severity": "mistake",
					"file": "content/dispatches/lanes/en.mdx",
					"line": 24,
					"column": 27,
					"message": "“May 9” in “sign-off” is not the date of the facts, 2021-05-07.",
					"fix": "Correct whichever is wrong: the date of the facts is the dateline’s."
				}
			]
		}"
	`);
});

test('GitHub gets annotations, a line each', () => {
	expect(asAnnotations(found)).toMatchInlineSnapshot(`
		"::warning file=content/dispatches/lanes/en.mdx,line=8,col=162,title=Check%3A figures::In “p1” the Chinese has “12”, and the English “13”.%0AFix: Correct whichever is wrong. Where it is right, add under “checked” in dispatch.yaml: - { code: figures, at: p1, words: "13", reason: "…" }
		::error file=content/dispatches/lanes/en.mdx,line=24,col=27,title=Mistake in the content::“May 9” in “sign-off” is not the date of the facts, 2021-05-07.%0AFix: Correct whichever is wrong: the date of the facts is the dateline’s."
	`);
});

test('an annotation holds no character that would end it', () => {
	const issue: ContentIssue = { file: 'a,b:c.mdx', line: 1, message: '100%\nand more', fix: 'None.' };
	expect(asAnnotations([issue])).toBe(
		'::error file=a%2Cb%3Ac.mdx,line=1,title=Mistake in the content::100%25%0Aand more%0AFix: None.',
	);
});

test('a build prints warnings shortly', () => {
	expect(shortly(warnings)).toMatchInlineSnapshot(`
		"1 warning in the content; npm run check:content says what to do:
		  content/dispatches/lanes/en.mdx:8:162 In “p1” the Chinese has “12”, and the English “13”."
	`);
	expect(shortly(Array.from({ length: 12 }, () => warnings[0]!))).toContain('… and 2 more.');
	expect(shortly([])).toBe('');
	expect(tallyOf([])).toBe('No mistakes and no warnings');
});

test('of a long line what is around the column is shown, a Chinese character as wide as it is', () => {
	const line = `${'甲'.repeat(80)}乙${'丙'.repeat(80)}`;
	const [shown = '', mark = ''] = codeFrame(line, { line: 1, column: 81 });
	expect(shown.startsWith('> 1 | …')).toBe(true);
	const before = shown.slice(0, shown.indexOf('乙'));
	expect(mark.indexOf('^')).toBe(before.length + (before.match(/甲/g)?.length ?? 0));
	expect(codeFrame('one', { line: 2 })).toEqual([]);
});

const run = (...args: string[]) => {
	const command = join(import.meta.dirname, '../../src/cli/check-content.ts');
	const { status, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: root });
	return { status, stdout };
};

test('the command fails on a mistake, of the files that it is given', () => {
	expect(run('--root', root, 'content/dispatches/lanes/en.mdx')).toMatchObject({
		status: 1,
		stdout: expect.stringMatching(/1 mistake and 1 warning\.\n$/) as string,
	});
});

test('the command fails where a file that it is given does not exist', () => {
	expect(run('--root', root, 'content/dispatches/lane')).toEqual({ status: 1, stdout: '' });
});

test('the command succeeds where there are only warnings', () => {
	writeFileSync(en, readFileSync(en, 'utf8').replace('Mist Bay, May 9)', 'Mist Bay, May 7)'));
	const { status, stdout } = run('--root', root, '--json', 'content/dispatches');
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({ mistakes: 0, warnings: 1 });
});
