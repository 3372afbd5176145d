import { execSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { file, found, issuesAfter, put, textOf } from './desk.ts';

test('stops at lines that two dispatches claim', async () => {
	expect(await found(put('talkFacts', 'file: talk.txt', 'file: wire.txt'))).toMatchInlineSnapshot(`
		"hours/dispatch.yaml:8:3 content/source/wire.txt is not the text that was received: its SHA-256 is d989ccc52f501fc74c0a5a753524725487b5c5fe1fcf92aff893805d28a96eaf.
		  Fix: Take the file as it was from version control. Where another text was received, put it into a file of its own; before the first release write the new sum here.
		lanes/dispatch.yaml:8:3 Lines 2-9 of wire.txt overlap lines 2-5, which belong to “hours”.
		  Fix: Correct the ranges: a line of the source is published once.
		lanes/dispatch.yaml:9:3 Lines 1-1 of wire.txt overlap lines 1-1, which belong to “hours”.
		  Fix: Correct the ranges: a line of the source is published once.
		source/talk.txt:1:1 (unused) No dispatch uses this text.
		  Fix: Publish it, or remove the file."
	`);
});

/** The facts without the checksum, so that another text or file is compared. */
const unsealed = (name: 'facts' | 'talkFacts') => put(name, /\n {2}sha256: \S+/.exec(textOf(name))![0], '');

test('stops once at a text that is in another file', async () => {
	expect(
		await found(
			unsealed('facts'),
			put('facts', 'file: wire.txt', 'file: talk.txt'),
			put('facts', 'body: 2-9', 'body: 2-5'),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:7:3 Nothing of zh.mdx is in content/source/talk.txt.
		  Fix: Name under “source” the file that was received and its lines, and under “original” its language."
	`);
});

test('stops once at a range that begins and ends too early, and says which is right', async () => {
	const more = put('source', '三个渡口设快船道\n', '样报\n第二版\n三个渡口设快船道\n');
	const shifted = [unsealed('facts'), more, put('facts', 'headline: 1', 'headline: 3')];
	expect(await found(...shifted)).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:7:3 The text of zh.mdx is not in lines 2-9 of content/source/wire.txt, but in lines 4-11.
		  Fix: Write body: 4-11"
	`);
	expect(await found(...shifted, put('facts', 'body: 2-9', 'body: 4-11\n  skip: 1-2'))).toBe('');
});

test('says the right range around lines that are skipped', async () => {
	const furniture = put('source', '第二批船将在2022年投\n', '第二批船将在2022年投\n（下转第二版）\n');
	expect(await found(unsealed('facts'), furniture, put('facts', 'body: 2-9', 'body: 2-3\n  skip: 5')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:7:3 The text of zh.mdx is not in lines 2-3 of content/source/wire.txt, but in lines [2-4, 6-10].
		  Fix: Write body: [2-4, 6-10]"
	`);
	expect(await found(unsealed('facts'), furniture, put('facts', 'body: 2-9', 'body: [2-4, 6-10]\n  skip: 5'))).toBe('');
});

test('stops at a headline whose line is another', async () => {
	expect(await found(put('facts', 'headline: 1', 'headline: 7'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:9:3 The headline of zh.mdx is not in line 7 of content/source/wire.txt, but in line 1.
		  Fix: Write headline: 1"
	`);
});

test('stops at paragraphs that are missing, once for those in a row', async () => {
	const [one, two] = ['p2', 'h1'].map(
		(id) => (text: string) => new RegExp(`<(\\w+) id="${id}">[^]*?</\\1>\\n\\n`).exec(text)![0],
	);
	const gone = (['zh', 'en'] as const).flatMap((name) => [one!, two!].map((part) => put(name, part(textOf(name)), '')));
	const facts = put('facts', /\n {2}chen-second-batch: .*/.exec(textOf('facts'))![0], '');
	expect(await found(...gone, facts)).toMatchInlineSnapshot(`
		"lanes/zh.mdx:12:1 Before “p3” the source has more: content/source/wire.txt:4:3 has “渡口处处长陈策介绍，新船”.
		  Fix: Add what is missing, here or with an id of its own, or correct the range of lines in dispatch.yaml."
	`);
});

test('stops at a paragraph that the source does not have', async () => {
	const added = (['zh', 'en'] as const).map((name) =>
		put(
			name,
			'<Subhead',
			`<Paragraph id="p2b">\n${name === 'zh' ? '渡口处没有说票价。' : 'No fares were given.'}\n</Paragraph>\n\n<Subhead`,
		),
	);
	expect(await found(...added)).toMatchInlineSnapshot(`
		"lanes/zh.mdx:16:1 The source does not have “p2b”: content/source/wire.txt:6:1 goes on with “旅客反应旅客艾瓦·普鲁夫”.
		  Fix: Remove it from both languages, or correct the range of lines in dispatch.yaml."
	`);
});

test('names the line and column of each text that differs, marks and all', async () => {
	expect(await found(put('zh', '20%，第二批', '20%，第三批'), put('zh', '周日也能', '周一也能')))
		.toMatchInlineSnapshot(`
		"lanes/zh.mdx:12:54 In “p2”, after “高20%，第”, there is “三” where content/source/wire.txt:4:26 has “二”.
		  Fix: Write the source's text: “二批船将在2022年投入”.
		lanes/zh.mdx:20:54 In “p3”, after “了十分钟，周”, there is “一” where content/source/wire.txt:7:26 has “日”.
		  Fix: Write the source's text: “日也能准时上班。”她认为”."
	`);
});

test('warns of lines that nobody claims', async () => {
	expect(await found(put('facts', 'body: 2-9', 'body: 2-8'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:8:3 The text of zh.mdx is not in lines 2-8 of content/source/wire.txt, but in lines 2-9.
		  Fix: Write body: 2-9"
	`);
});

test('warns of a headline that was forgotten', async () => {
	expect(await found(put('facts', '  headline: 1\n', ''))).toMatchInlineSnapshot(`
		"source/wire.txt:1:1 (source) Lines 1-1 are in no dispatch: “三个渡口设快船道”.
		  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
	`);
});

test('stops at a last paragraph that is left out of the text', async () => {
	expect(
		await found(
			put('zh', '\n<SignOff id="sign-off">\n（样刊社雾湾5月7日电）\n</SignOff>\n', ''),
			put('en', '\n<SignOff id="sign-off">\n(Specimen Wire, Mist Bay, May 7)\n</SignOff>\n', ''),
		),
	).toMatchInlineSnapshot(`
		"lanes/zh.mdx:20:107 The source goes on after “p3”: content/source/wire.txt:9:1 has “（样刊社雾湾5月7日电）”.
		  Fix: Add what is missing, or correct the range of lines in dispatch.yaml."
	`);
});

test('warns of a last paragraph that is left out on all sides', async () => {
	expect(
		await found(
			put('zh', '\n<SignOff id="sign-off">\n（样刊社雾湾5月7日电）\n</SignOff>\n', ''),
			put('en', '\n<SignOff id="sign-off">\n(Specimen Wire, Mist Bay, May 7)\n</SignOff>\n', ''),
			put('facts', 'body: 2-9', 'body: 2-8'),
		),
	).toMatchInlineSnapshot(`
		"source/wire.txt:9:1 (source) Lines 9-9 are in no dispatch: “（样刊社雾湾5月7日电）”.
		  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
	`);
});

test('stops at a range beyond the end', async () => {
	expect(await found(put('facts', 'body: 2-9', 'body: 2-19'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:8:3 The source ends at line 9, and “body” goes to line 19.
		  Fix: Correct the range of lines."
	`);
});

test('stops at a range that runs backwards', async () => {
	expect(await found(put('facts', 'body: 2-9', 'body: 9-2'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:8:3 “source.body” is "9-2": not a range of lines.
		  Fix: Write first-last, such as 1-352, or a list of such ranges."
	`);
});

test('stops at a source that does not exist', async () => {
	expect(await found(put('facts', 'file: wire.txt', 'file: wires.txt'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:6:3 The source “wires.txt” does not exist.
		  Fix: Put the text as it was received into content/source/ and name the file here.
		source/wire.txt:1:1 (unused) No dispatch uses this text.
		  Fix: Publish it, or remove the file."
	`);
});

test('warns of a received text that nobody uses', async () => {
	expect(await found({ file: 'source/more.txt', text: '另一篇\n' })).toMatchInlineSnapshot(`
		"source/more.txt:1:1 (unused) No dispatch uses this text.
		  Fix: Publish it, or remove the file."
	`);
});

test('stops at a received text whose name ends otherwise', async () => {
	expect(await found({ file: 'source/more.TXT', text: '另一篇\n' })).toMatchInlineSnapshot(`
		"source/more.TXT Nothing reads “more.TXT”: its ending is another.
		  Fix: Rename it to more.txt."
	`);
});

test('stops at a received text that has changed', async () => {
	expect(await found(put('source', '12艘新船', '13艘新船'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:7:3 content/source/wire.txt is not the text that was received: its SHA-256 is 9ae788042e1a7ec3018299298c23864e1fe82c927e52ab1ccff35b8984bef0b6.
		  Fix: Take the file as it was from version control. Where another text was received, put it into a file of its own; before the first release write the new sum here."
	`);
});

test('warns of strange characters in a received text', async () => {
	expect(await found({ file: 'source/more.txt', text: '\u2f2f\ue001\u200b\n' })).toMatchInlineSnapshot(`
		"source/more.txt:1:1 (source) Here is U+2F2F.
		  Fix: Leave it here, where the text is as it was received; write in the dispatch the character that is meant.
		source/more.txt:1:1 (unused) No dispatch uses this text.
		  Fix: Publish it, or remove the file.
		source/more.txt:1:2 (source) Here is U+E001.
		  Fix: Leave it here, where the text is as it was received; write in the dispatch the character that is meant.
		source/more.txt:1:3 (source) Here is U+200B.
		  Fix: Leave it here, where the text is as it was received; write in the dispatch the character that is meant."
	`);
});

test('stops at a received text in GB18030', async () => {
	expect(
		await found({
			file: 'source/more.txt',
			text: Buffer.from(
				'd1f9bfafc9e7ceedcde535d4c237c8d5b5e72020ceedcde5b6c9bfdab4a637c8d5d0fbb2bca3acd7d436d4c231c8d5c6f0d4da33b8f6b6c9bfdabfaac9e8bfecb4acb5c0a1a3',
				'hex',
			),
		}),
	).toMatchInlineSnapshot(`
		"source/more.txt:1:1 This file is not UTF-8; it is probably GB18030.
		  Fix: Save it as UTF-8: iconv -f GB18030 -t UTF-8 more.txt > new-more.txt && mv new-more.txt more.txt"
	`);
});

test.runIf(process.platform !== 'win32')(
	'the command that is printed for an encoding makes UTF-8 of the file',
	async () => {
		const [issue] = await issuesAfter({ file: 'source/more.txt', text: Buffer.from('\ufeff样刊社雾湾电', 'utf16le') });
		const folder = await mkdtemp(join(tmpdir(), 'encoding-'));
		await writeFile(join(folder, 'more.txt'), Buffer.from('\ufeff样刊社雾湾电', 'utf16le'));
		execSync(/: (iconv .*)$/.exec(issue!.fix.replace(/ Where it is right.*/, ''))![1]!, { cwd: folder });
		expect((await readFile(join(folder, 'more.txt'), 'utf8')).replace('\ufeff', '')).toBe('样刊社雾湾电');
		await rm(folder, { recursive: true });
	},
);

test('stops at a received text in UTF-16', async () => {
	expect(await found({ file: 'source/more.txt', text: Buffer.from('\ufeff样刊社雾湾电', 'utf16le') }))
		.toMatchInlineSnapshot(`
		"source/more.txt:1:1 This file is not UTF-8; it is probably UTF-16LE.
		  Fix: Save it as UTF-8: iconv -f UTF-16LE -t UTF-8 more.txt > new-more.txt && mv new-more.txt more.txt"
	`);
});

test('stops at a byte that was damaged', async () => {
	expect(
		await found({
			file: 'source/more.txt',
			text: Buffer.concat([Buffer.from('样刊社'), Buffer.from([0xe9, 0x9b]), Buffer.from('湾电')]),
		}),
	).toMatchInlineSnapshot(`
		"source/more.txt:1:4 A byte here is not UTF-8.
		  Fix: Write the character that is meant, and save the file as UTF-8."
	`);
});

test('takes a mark of the encoding and line ends of Windows', async () => {
	expect(await found({ file: file.en, text: '\ufeff' + textOf('en').replaceAll('\n', '\r\n') })).toBe('');
});

test('stops at a merge that was not finished', async () => {
	expect(
		await found(
			put('en', 'kicker: Landings', '<<<<<<< ours\nkicker: Landings\n=======\nkicker: Piers\n>>>>>>> theirs'),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:3:1 “<<<<<<< ours” begins a conflict of a merge that was not resolved.
		  Fix: Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>."
	`);
});

test('stops at a merge that was not finished in the facts', async () => {
	expect(
		await found(put('facts', 'kind: article', '<<<<<<< ours\nkind: article\n=======\nkind: speech\n>>>>>>> theirs')),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:1:1 “<<<<<<< ours” begins a conflict of a merge that was not resolved.
		  Fix: Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>."
	`);
});

test('stops at a link that leads nowhere', async () => {
	expect(await found({ file: 'source/more.txt', link: 'nothing.txt' })).toMatchInlineSnapshot(`
		"source/more.txt This is a symbolic link.
		  Fix: Put the file itself here, or remove it: only files inside the project are published."
	`);
});

test('stops once at a file that is empty', async () => {
	for (const name of ['facts', 'zh', 'en'] as const)
		expect(await found({ file: file[name], text: '\n' })).toBe(
			`lanes/${file[name].split('/').at(-1)} This file is empty.\n` +
				'  Fix: Take it from version control, or write it; the file of a translation may be removed until there is one.',
		);
});

test('stops at a folder in the place of a file', async () => {
	expect(await found({ file: 'people/chen-ce.yaml', text: null }, { file: 'people/chen-ce.yaml/a', text: '' }))
		.toMatchInlineSnapshot(`
		"people/chen-ce.yaml This is a folder.
		  Fix: Put a file here in its place."
	`);
});

test('stops at a file that ends in .yml', async () => {
	expect(await found({ file: 'people/more.yml', text: '' })).toMatchInlineSnapshot(`
		"people/more.yml Nothing reads “more.yml”: its ending is another.
		  Fix: Rename it to more.yaml."
	`);
});

test('says that a draft is read by nobody', async () => {
	expect(await found({ file: 'dispatches/notes.md', text: 'later' })).toMatchInlineSnapshot(`
		"notes.md (files) Nothing reads this file: content/dispatches has folders, one for each dispatch.
		  Fix: Move it out of content/: it is not published."
	`);
});

test('stops at a stray file in the folder of a dispatch', async () => {
	expect(await found({ file: 'dispatches/lanes/notes.md', text: 'later' })).toMatchInlineSnapshot(`
		"lanes/notes.md No <Figure> names this file.
		  Fix: Remove it: a dispatch is its facts, its two languages and its pictures."
	`);
});

test('stops at a picture that nobody names', async () => {
	expect(await found({ file: 'dispatches/lanes/pier.jpg', text: '' })).toMatchInlineSnapshot(`
		"lanes/pier.jpg No <Figure> names this file.
		  Fix: Write <Figure id="…" src="pier.jpg" alt="…" credit="…"> in both languages, or remove the file."
	`);
});
