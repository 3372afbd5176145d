import { expect, test } from 'vitest';
import { found, put, textOf } from './desk.ts';

test('stops at the mark of a byte that was lost', async () => {
	expect(await found(put('en', 'three landings on', 'thr\ufffde landings on'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:134 The character U+FFFD cannot be published.
		  Fix: Write the character that is meant, and save the file as UTF-8."
	`);
});

test('stops at a character of private use', async () => {
	expect(await found(put('en', 'three landings on', 'three\ue001 landings on'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:136 Here is U+E001, of private use: every font shows something else.
		  Fix: Write the character that is meant."
	`);
});

test('stops at a character without width', async () => {
	expect(await found(put('en', 'three landings on', 'three\u200b landings on'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:136 Here is U+200B, a character without width.
		  Fix: Delete it: it is between the characters you see."
	`);
});

test('stops at a soft hyphen', async () => {
	expect(await found(put('zh', '12艘新船', '12艘\u00ad新船'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:8:66 Here is U+00AD, a soft hyphen.
		  Fix: Delete it: it is between the characters you see."
	`);
});

test('stops at a control of the direction of writing', async () => {
	expect(await found(put('en', 'three landings on', 'three \u202elandings on'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:137 Here is U+202E, a control of the direction of writing.
		  Fix: Delete it: it is between the characters you see."
	`);
});

test('stops at a letter that is written as two', async () => {
	expect(await found(put('person', 'Chén Cè', 'Cheń Cè'))).toMatchInlineSnapshot(`
		"people/chen-ce.yaml:1:41 “ń” is written as U+006E + U+0301.
		  Fix: Write it as one character: “ń” (U+0144)."
	`);
});

test('stops at a hidden character in the facts', async () => {
	expect(await found(put('facts', 'en: Specimen Wire', 'en: Specimen\u200b Wire'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:35 Here is U+200B, a character without width.
		  Fix: Delete it: it is between the characters you see."
	`);
});

test('warns of a radical in the place of a character', async () => {
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: 雾湾渡\u2f2f处'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:4:17 (radicals) “⼯” in “description” is U+2F2F, not the character that looks like it.
		  Fix: Write “工” (U+5DE5)."
	`);
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: 雾湾渡工处'))).toBe('');
});

test('warns of half-width marks beside Chinese', async () => {
	expect(await found(put('zh', 'description: 雾湾渡口处5月7日宣布，', 'description: 雾湾渡口处5月7日宣布,三，')))
		.toMatchInlineSnapshot(`
		"lanes/zh.mdx:4:24 (marks) “布,” in “description” is a mark of another script.
		  Fix: Write “布，”."
	`);
});

test('warns of straight quotation marks in Chinese', async () => {
	expect(await found(put('zh', 'kicker: 渡口', "kicker: 渡'口"))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:3:9 (marks) “渡'” in “kicker” is a mark of another script.
		  Fix: Write “ and ”."
	`);
	expect(await found(put('zh', 'kicker: 渡口', 'kicker: 渡“口”'))).toBe('');
});

test('warns of straight quotation marks in English', async () => {
	expect(await found(put('en', 'the Landing Pass', 'the "Landing Pass"'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:212 (marks) “"Landing” in “p2” is a mark of another script.
		  Fix: Write “ and ”."
	`);
	expect(await found(put('en', 'the Landing Pass', 'the “Landing Pass”'))).toBe('');
});

test('warns of a straight apostrophe in English', async () => {
	expect(await found(put('en', 'What passengers say', "What passengers’ friends' friends say"))).toMatchInlineSnapshot(`
		"lanes/en.mdx:16:18 (marks) “friends'” in “h1” is a mark of another script.
		  Fix: Write ’, or ‘ where a quotation opens."
	`);
	expect(await found(put('en', 'What passengers say', 'What passengers’ friends’ friends say'))).toBe('');
});

test('warns of full-width marks in English', async () => {
	expect(await found(put('en', 'on average, and', 'on average， and'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:110 (marks) “average，” in “p2” is a mark of another script.
		  Fix: Write “average,”."
	`);
});

test('warns of a quotation mark without its other half', async () => {
	expect(await found(put('en', '“<Quote id="proof', '<Quote id="proof'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:113 (marks) “”” has no other half in “p3”.
		  Fix: Add the mark that opens or closes it."
	`);
});

test('warns of a bracket without its other half', async () => {
	expect(await found(put('zh', 'description: 雾湾', 'description: （雾湾'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:4:14 (marks) “（” has no other half in “description”.
		  Fix: Add the mark that opens or closes it."
	`);
	expect(await found(put('zh', 'description: 雾湾', 'description: （雾湾）雾湾'))).toBe('');
});

test('warns of two kinds of quotation marks', async () => {
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: 「雾湾」“渡口处”'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:4:14 (marks) “description” has “ ” and 「 」.
		  Fix: Write one kind of quotation marks."
	`);
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: “雾湾”“渡口处”'))).toBe('');
});

test('warns of a space between Chinese characters', async () => {
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: 雾湾 渡口处'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:4:15 (spaces) “湾 渡” in “description” has a space between Chinese characters.
		  Fix: Delete the space."
	`);
});

test('warns of traditional characters in a simplified text, and not of those that both scripts have', async () => {
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: 霧灣渡口处'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:4:14 (traditional) “霧灣” in “description” is in traditional script.
		  Fix: Write “雾湾”, unless it was received so."
	`);
	expect(await found(put('facts', 'zh: 雾湾', 'zh: 霧湾'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:3:1 (traditional) “霧” in “place” is in traditional script.
		  Fix: Write “雾”, unless it was received so.
		lanes/zh.mdx:8:14 “雾湾” in “p1” is not the place of the facts, “霧湾”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s.
		lanes/zh.mdx:24:5 “雾湾” in “sign-off” is not the place of the facts, “霧湾”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s."
	`);
	expect(await found(put('person', 'zh: 处长', 'zh: 處長'))).toMatchInlineSnapshot(`
		"people/chen-ce.yaml:2:1 (traditional) “處長” in “role” is in traditional script.
		  Fix: Write “处长”, unless it was received so."
	`);
	expect(await found(put('zh', 'description: 雾湾渡口处', 'description: 《乾坤》著者于狼藉中瞭望雾湾渡口处'))).toBe('');
});

test('does not warn of traditional characters where an editor has looked, or the text is in that script', async () => {
	const title = put('zh', 'description: 雾湾渡口处', 'description: 《論語》里没有雾湾渡口处');
	const reason = put(
		'facts',
		'kind: article',
		'checked:\n  - { code: traditional, at: description, words: 論語, reason: 书名如此。 }\nkind: article',
	);
	expect(await found(title, reason)).toBe('');
	const facts = put('facts', 'kind: article', 'original: zh-Hant\nkind: article');
	expect(await found(title, facts)).toBe('');
});

test('does not warn of marks in the original, which are as they were received', async () => {
	const unsealed = put('facts', /\n {2}sha256: \S+/.exec(textOf('facts'))![0], '');
	expect(await found(unsealed, put('source', '20%，第', '20%, 第'), put('zh', '20%，第', '20%,第'))).toBe('');
});

test('warns of a character that the fonts of headlines and pictures have not, in texts, facts and people', async () => {
	expect(
		await found(
			put('zh', 'description: 雾湾渡口处', 'description: 雾湾渡口处♞'),
			put('en', 'headline: ', 'headline: Łódź 😀 '),
			put('facts', 'en: Specimen Wire', 'en: Specimen Ⅱ Wire'),
			put('person', 'en: Director', 'en: Director Ω'),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:1 (glyphs) “Ⅱ” (U+2161) in “agencies” is not in the English fonts of headlines and pictures: pages show it in a font of the reader’s, pictures as a box.
		  Fix: Write the character that is meant, or other words where they are the site’s own.
		lanes/en.mdx:2:16 (glyphs) “😀” (U+1F600) in “headline” is not in the English fonts of headlines and pictures: pages show it in a font of the reader’s, pictures as a box.
		  Fix: Write the character that is meant, or other words where they are the site’s own.
		lanes/zh.mdx:4:19 (glyphs) “♞” (U+265E) in “description” is not in the Chinese fonts of headlines and pictures: pages show it in a font of the reader’s, pictures as a box.
		  Fix: Write the character that is meant, or other words where they are the site’s own.
		people/chen-ce.yaml:2:1 (glyphs) “Ω” (U+03A9) in “role” is not in the English fonts of headlines and pictures: pages show it in a font of the reader’s, pictures as a box.
		  Fix: Write the character that is meant, or other words where they are the site’s own."
	`);
});

test('does not, of the same characters in running text', async () => {
	const unsealed = put('facts', /\n {2}sha256: \S+/.exec(textOf('facts'))![0], '');
	const changes = [
		put('zh', '12艘新船', '12艘新船Ⅱ'),
		put('source', '12艘新船', '12艘新船Ⅱ'),
		put('en', 'three landings on', 'three Ⅱ landings on'),
	];
	expect(await found(unsealed, ...changes)).toBe('');
});

test('does not warn of such a character where an editor has looked at it', async () => {
	const checked = put(
		'facts',
		'kind: article',
		'checked: [{ code: glyphs, at: description, words: ♞, reason: Its name. }]\nkind: article',
	);
	const rare = put('zh', 'description: 雾湾渡口处', 'description: 雾湾渡口处♞');
	expect(await found(rare, checked)).toBe('');
});
