import { expect, test } from 'vitest';
import { readSourceText } from '../../src/ingest/source-text.ts';
import { compareWithSource } from '../../src/ingest/fidelity.ts';
import { found, put, textOf } from './mistakes/desk.ts';

const furniture = put('source', '第二批船将在2022年投\n', '第二批船将在2022年投\n（下转第二版）\n雾湾时报\n');
const unsealed = put('facts', /\n {2}sha256: \S+/.exec(textOf('facts'))?.[0] ?? '', '');

test('a dispatch of several ranges is compared over all of them, and what it skips belongs to it', async () => {
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-4, 7-11]\n  skip: 5-6'))).toBe('');
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-4, 7-11]'))).toMatchInlineSnapshot(`
		"source/wire.txt:5:1 (source) Lines 5-6 are in no dispatch: “（下转第二版）”.
		  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
	`);
	expect(
		await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-6, 7-11]\n  skip: 5-6')),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:8:3 Lines 5-6 of wire.txt overlap lines 2-6, which belong to “lanes”.
		  Fix: Correct the ranges: a line of the source is published once."
	`);
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-4, 7-x]'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:7:3 “source.body”: not a range of lines.
		  Fix: Write first-last, such as 1-352, or a list of such ranges."
	`);
});

test('a hyphen at the end of a line is of the word or of the line, as the text has it; elsewhere it is the text’s', () => {
	const source = readSourceText('The long-awaited ferry-\nboats came to-\nday, in May-\nJune 2-\n3.');
	const mistakesOf = (text: string) => {
		const texts = [{ id: 'p1', text, placeOf: () => undefined }];
		const { differences } = compareWithSource(texts, source.characters({ from: 1, to: 5 }), 'ferry.txt');
		return differences.map(({ message }) => message);
	};
	expect(mistakesOf('The long-awaited ferryboats came today, in May-June 2-3.')).toEqual([]);
	expect(mistakesOf('The long-awaited ferry-boats came to-day, in May-June 2-3.')).toEqual([]);
	expect(mistakesOf('The longawaited ferryboats came today, in May-June 2-3.')).toMatchInlineSnapshot(`
		[
		  "In “p1”, after “helong”, there is “a” where ferry.txt:1:9 has “-”.",
		]
	`);
	expect(mistakesOf('The long-awaited ferryboats came today, in MayJune 2-3.')).toMatchInlineSnapshot(`
		[
		  "In “p1”, after “,inMay”, there is “J” where ferry.txt:3:12 has “-”.",
		]
	`);
	expect(mistakesOf('The long-awaited ferryboats came today, in May-June 23.')).toMatchInlineSnapshot(`
		[
		  "In “p1”, after “-June2”, there is “3” where ferry.txt:4:7 has “-”.",
		]
	`);
});
