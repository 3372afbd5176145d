import { expect, test } from 'vitest';
import { file, found, put, textOf } from './desk.ts';

test('stops at lines that two dispatches claim', async () => {
	expect(await found(put('talkFacts', 'file: talk.txt', 'file: wire.txt'))).toMatchInlineSnapshot(`
		"hours/dispatch.yaml:8:3 content/source/wire.txt is not the text that was received: its SHA-256 is d989ccc52f501fc74c0a5a753524725487b5c5fe1fcf92aff893805d28a96eaf.
		  Fix: Take the file as it was from version control. Where another text was received, put it into a file of its own; before the first release write the new sum here.
		hours/zh.mdx:2:1 In “headline”, at the beginning, there is “陈” where line 1 of the source has “三”.
		  Fix: Write the source's text: “三个渡口设快船道”.
		hours/zh.mdx:10:1 In “q1-q”, at the beginning, there is “记” where line 2 of the source has “样”.
		  Fix: Write the source's text: “样刊社雾湾5月7日电雾湾”.
		hours/zh.mdx:16:1 In “q1-p1”, at the beginning, there is “陈” where line 2 of the source has “湾”.
		  Fix: Write the source's text: “湾渡口处7日宣布，自6月”.
		hours/zh.mdx:26:1 In “q2-q”, at the beginning, there is “记” where line 2 of the source has “3”.
		  Fix: Write the source's text: “3个渡口开设快船道，首批”.
		hours/zh.mdx:32:1 In “q2-p1”, at the beginning, there is “陈” where line 3 of the source has “批”.
		  Fix: Write the source's text: “批投入12艘新船，总投资”.
		lanes/dispatch.yaml:8:3 Lines 2-9 of wire.txt overlap lines 2-5, which belong to “hours”.
		  Fix: Correct the ranges: a line of the source is published once.
		lanes/dispatch.yaml:9:3 Lines 1-1 of wire.txt overlap lines 1-1, which belong to “hours”.
		  Fix: Correct the ranges: a line of the source is published once.
		source/talk.txt:1:1 (unused) No dispatch uses this text.
		  Fix: Publish it, or remove the file."
	`);
});

test('warns of lines that nobody claims', async () => {
	expect(await found(put('facts', 'body: 2-9', 'body: 2-8'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:24:1 In “sign-off”, at the beginning, there is “（” where the source's lines end.
		  Fix: Remove what the source does not have, or correct the range of lines in dispatch.yaml.
		source/wire.txt:9:1 (source) Lines 9-9 are in no dispatch: “（样刊社雾湾5月7日电）”.
		  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
	`);
});

test('warns of a headline that was forgotten', async () => {
	expect(await found(put('facts', '  headline: 1\n', ''))).toMatchInlineSnapshot(`
		"source/wire.txt:1:1 (source) Lines 1-1 are in no dispatch: “三个渡口设快船道”.
		  Fix: Add them to the range of a dispatch, and their text to it; page furniture to its \`skip\`."
	`);
});

test('stops at a last paragraph that is left out of the text', async () => {
	expect(await found(put('zh', '\n<SignOff id="sign-off">\n（样刊社雾湾5月7日电）\n</SignOff>\n', ''), put('en', '\n<SignOff id="sign-off">\n(Specimen Wire, Mist Bay, May 7)\n</SignOff>\n', ''))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:20:1 The source goes on after “p3”: line 9 has “（样刊社雾湾5月7日电）”.
		  Fix: Add what is missing, or correct the range of lines in dispatch.yaml."
	`);
});

test('warns of a last paragraph that is left out on all sides', async () => {
	expect(await found(put('zh', '\n<SignOff id="sign-off">\n（样刊社雾湾5月7日电）\n</SignOff>\n', ''), put('en', '\n<SignOff id="sign-off">\n(Specimen Wire, Mist Bay, May 7)\n</SignOff>\n', ''), put('facts', 'body: 2-9', 'body: 2-8'))).toMatchInlineSnapshot(`
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
		  Fix: Take the file as it was from version control. Where another text was received, put it into a file of its own; before the first release write the new sum here.
		lanes/zh.mdx:8:1 In “p1”, after “，首批投入1”, there is “2” where line 3 of the source has “3”.
		  Fix: Write the source's text: “3艘新船，总投资超过2.”."
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
	expect(await found({ file: 'source/more.txt', text: Buffer.from('d1f9bfafc9e7ceedcde535d4c237c8d5b5e72020ceedcde5b6c9bfdab4a637c8d5d0fbb2bca3acd7d436d4c231c8d5c6f0d4da33b8f6b6c9bfdabfaac9e8bfecb4acb5c0a1a3', 'hex') })).toMatchInlineSnapshot(`
		"source/more.txt:1:1 This file is not UTF-8; it is probably GB18030.
		  Fix: Save it as UTF-8: iconv -f GB18030 -t UTF-8 more.txt > new-more.txt && mv new-more.txt more.txt"
	`);
});

test('stops at a received text in UTF-16', async () => {
	expect(await found({ file: 'source/more.txt', text: Buffer.from('\ufeff样刊社雾湾电', 'utf16le') })).toMatchInlineSnapshot(`
		"source/more.txt:1:1 This file is not UTF-8; it is probably UTF-16LE.
		  Fix: Save it as UTF-8: iconv -f UTF-16LE -t UTF-8 more.txt > new-more.txt && mv new-more.txt more.txt"
	`);
});

test('stops at a byte that was damaged', async () => {
	expect(await found({ file: 'source/more.txt', text: Buffer.concat([Buffer.from('样刊社'), Buffer.from([0xe9, 0x9b]), Buffer.from('湾电')]) })).toMatchInlineSnapshot(`
		"source/more.txt:1:4 A byte here is not UTF-8.
		  Fix: Write the character that is meant, and save the file as UTF-8."
	`);
});

test('takes a mark of the encoding and line ends of Windows', async () => {
	expect(await found({ file: file.en, text: '\ufeff' + textOf('en').replaceAll('\n', '\r\n') })).toBe('');
});

test('stops at a merge that was not finished', async () => {
	expect(await found(put('en', 'kicker: Landings', '<<<<<<< ours\nkicker: Landings\n=======\nkicker: Piers\n>>>>>>> theirs'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:3:1 “<<<<<<< ours” begins a conflict of a merge that was not resolved.
		  Fix: Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>."
	`);
});

test('stops at a merge that was not finished in the facts', async () => {
	expect(await found(put('facts', 'kind: article', '<<<<<<< ours\nkind: article\n=======\nkind: speech\n>>>>>>> theirs'))).toMatchInlineSnapshot(`
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

test('stops at a folder in the place of a file', async () => {
	expect(await found({ file: 'people/chen-ce.yaml', text: null }, { file: 'people/chen-ce.yaml/a', text: '' })).toMatchInlineSnapshot(`
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
		  Fix: Move it out of content/, or leave it as a draft: it is not published."
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
