import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSegments } from '../../src/domain/dispatch.ts';
import { partsOf } from '../../src/domain/source.ts';
import { readSourceText } from '../../src/ingest/source-text.ts';
import { compareWithSource } from '../../src/ingest/fidelity.ts';
import { readSite } from '../../src/loaders/site.ts';
import { makeChange } from './fixture.ts';
import { desk, file, found, put, textOf } from './mistakes/desk.ts';

const furniture = put('source', '第二批船将在2022年投\n', '第二批船将在2022年投\n（下转第二版）\n雾湾时报\n');
const unsealed = put('facts', /\n {2}sha256: \S+/.exec(textOf('facts'))?.[0] ?? '', '');

test('a dispatch of several ranges is compared over all of them, and what it skips belongs to it', async () => {
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-4, 7-11]\n  skip: 5-6'))).toBe('');
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-4, 7-11]'))).toMatchInlineSnapshot(`
		"source/wire.txt:5:1 (source) Lines 5-6 are in no dispatch: “（下转第二版）”.
		  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
	`);
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-6, 7-11]\n  skip: 5-6')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:8:3 Lines 5-6 of wire.txt overlap lines 2-6, which belong to “lanes”.
		  Fix: Correct the ranges: a line of the source is published once."
	`);
	expect(await found(furniture, unsealed, put('facts', 'body: 2-9', 'body: [2-4, 7-x]'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:7:3 “source.body”: not a range of lines.
		  Fix: Write first-last, such as 1-352, or a list of such ranges."
	`);
});

describe('a dispatch that goes on in another file', () => {
	const lines = textOf('source').split('\n');
	const files = (from = 4) => [
		unsealed,
		{ file: file.source, text: `${lines.slice(0, from).join('\n')}\n` },
		{ file: 'source/next.txt', text: `（上接第一版）\n${lines.slice(from).join('\n')}` },
	];
	const facts = (more: string) => put('facts', 'body: 2-9', `body: 2-4\n  more:\n    - { file: next.txt, ${more} }`);

	test('is compared over all of them', async () => {
		expect(await found(...files(), facts('body: 2-6, skip: 1'))).toBe('');
		expect(await found(...files(), facts('body: 2-6, skip: 1'), put('zh', '等船的时间少了', '等船的时间多了')))
			.toMatchInlineSnapshot(`
			"lanes/zh.mdx:20:47 In “p3”, after ““等船的时间”, there is “多” where content/source/next.txt:4:19 has “少”.
			  Fix: Write the source's text: “少了十分钟，周日也能准时”."
		`);
	});

	test('gets the right lines of each file proposed, and passes with them', async () => {
		expect(await found(...files(), facts('body: 2-5, skip: 1'))).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:9:25 The text of zh.mdx is not in lines 2-5 of content/source/next.txt, but in lines 2-6.
			  Fix: Write body: 2-6"
		`);
		const wrong = (first: string, next: string) =>
			put('facts', 'body: 2-9', `body: ${first}\n  more:\n    - { file: next.txt, body: ${next}, skip: 1 }`);
		expect(await found(...files(), wrong('2-3', '4-5'))).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:7:3 The text of zh.mdx is not in lines 2-3 of content/source/wire.txt, but in lines 2-4.
			  Fix: Write body: 2-4
			lanes/dispatch.yaml:9:25 The text of zh.mdx is not in lines 4-5 of content/source/next.txt, but in lines 2-6.
			  Fix: Write body: 2-6"
		`);
		expect(await found(...files(), wrong('1-2', '2-6'))).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:7:3 The text of zh.mdx is not in lines 1-2 of content/source/wire.txt, but in lines 2-4.
			  Fix: Write body: 2-4"
		`);
		expect(await found(...files(), wrong('2-4', '2-6'))).toBe('');
		// Cut elsewhere, at the end of a paragraph.
		expect(await found(...files(5), wrong('2-5', '4-5'))).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:9:25 The text of zh.mdx is not in lines 4-5 of content/source/next.txt, but in lines 2-5.
			  Fix: Write body: 2-5"
		`);
		expect(await found(...files(5), wrong('2-5', '2-5'))).toBe('');
	});

	test('has all lines of each listed, each file sealed, and each once', async () => {
		expect(await found(...files(), facts('body: 2-6'))).toMatchInlineSnapshot(`
			"source/next.txt:1:1 (source) Lines 1-1 are in no dispatch: “（上接第一版）”.
			  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
		`);
		expect(await found(...files(), facts(`body: 2-6, skip: 1, sha256: ${'a'.repeat(64)}`))).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:9:45 content/source/next.txt is not the text that was received: its SHA-256 is 9764b8e4e087b9b2621fa7772b9c614df5f608c2aa0176fd6f8132cf42943730.
			  Fix: Take the file as it was from version control. Where another text was received, put it into a file of its own; before the first release write the new sum here."
		`);
		expect(await found(...files(), facts('body: 2-6, skip: 1-2'))).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:9:36 Lines 1-2 of next.txt overlap lines 2-6, which belong to “lanes”.
			  Fix: Correct the ranges: a line of the source is published once.
			lanes/zh.mdx:12:65 In “p2”, after “2022年投”, there is “入” where content/source/next.txt:3:1 has “旅”.
			  Fix: Write the source's text: “旅客反应旅客艾瓦·普鲁夫”."
		`);
		const misspelled = put('facts', 'body: 2-9', 'body: 2-4\n  more: [{ file: nex.txt, body: 2-6 }]');
		expect(await found(...files(), misspelled)).toMatchInlineSnapshot(`
			"lanes/dispatch.yaml:8:12 The source “nex.txt” does not exist.
			  Fix: Put the text as it was received into content/source/ and name the file here.
			source/next.txt:1:1 (unused) No dispatch uses this text.
			  Fix: Publish it, or remove the file."
		`);
	});

	test('names the file and lines of each segment, and is shown beside both', async () => {
		const root = await mkdtemp(join(tmpdir(), 'goes-on-'));
		await cp(desk, root, { recursive: true });
		for (const change of [...files(), facts('body: 2-6, skip: 1')]) makeChange(root, change);
		const { dispatches, sources } = await readSite(root);
		await rm(root, { recursive: true });
		const dispatch = dispatches.find(({ slug }) => slug === 'lanes')!;
		expect(allSegments(dispatch).map(({ id, lines }) => [id, lines])).toMatchInlineSnapshot(`
			[
			  [
			    "headline",
			    {
			      "from": 1,
			      "to": 1,
			    },
			  ],
			  [
			    "p1",
			    {
			      "from": 2,
			      "to": 3,
			    },
			  ],
			  [
			    "p2",
			    {
			      "from": 4,
			      "to": 4,
			    },
			  ],
			  [
			    "h1",
			    {
			      "file": "next.txt",
			      "from": 3,
			      "to": 3,
			    },
			  ],
			  [
			    "p3",
			    {
			      "file": "next.txt",
			      "from": 4,
			      "to": 5,
			    },
			  ],
			  [
			    "sign-off",
			    {
			      "file": "next.txt",
			      "from": 6,
			      "to": 6,
			    },
			  ],
			]
		`);
		const next = sources.find((source) => source.file === 'next.txt')!;
		expect(
			partsOf(next, dispatches).map(({ origin, range, runs }) => [
				origin?.part,
				range,
				runs.map(({ segment }) => segment?.id),
			]),
		).toMatchInlineSnapshot(`
			[
			  [
			    "skip",
			    {
			      "from": 1,
			      "to": 1,
			    },
			    [
			      undefined,
			    ],
			  ],
			  [
			    "body",
			    {
			      "from": 2,
			      "to": 6,
			    },
			    [
			      undefined,
			      "h1",
			      "p3",
			      "sign-off",
			    ],
			  ],
			]
		`);
	});
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
