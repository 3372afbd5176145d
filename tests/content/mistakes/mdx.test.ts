import { expect, test } from 'vitest';
import { found, put } from './desk.ts';

test('stops at a line break of HTML', async () => {
	expect(await found(put('en', 'What passengers say', 'What passengers<br>say'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:16:1 This MDX does not parse: Expected a closing tag for \`<br>\` (16:16-16:20) before the end of \`paragraph\`
		  Fix: Write a backslash at the end of the line in place of <br>, and go on in the next line; where a line may not end, in a heading or a row, write a space."
	`);
});

test('stops at a footnote', async () => {
	expect(await found(put('en', 'Sample Isle.', 'Sample Isle.[^1]'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:211 “[^1]” is a footnote, which a dispatch does not have.
		  Fix: Write the mark that the text has; a literal bracket is written \\[ instead."
	`);
});

test('stops at text that is struck out', async () => {
	expect(await found(put('en', 'a passenger.', 'a ~~woman~~ passenger.'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:134 “~~” strikes text out, which a dispatch does not do.
		  Fix: Remove it; a literal ~ is written \\~ instead."
	`);
});

test('stops at a star that is alone', async () => {
	expect(await found(put('en', '12 new boats', '12* new boats'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:164 “*” is a mark of emphasis without its other half.
		  Fix: Close it or remove it; a literal one is written \\* instead."
	`);
	expect(await found(put('en', '12 new boats', '12\\* new boats'))).toBe('');
});

test('stops at underscores', async () => {
	expect(await found(put('en', 'Sample Isle.', '_Sample Isle_.'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:199 “_Sample Isle_” is emphasis with underscores.
		  Fix: Write *…* for a title and **…** for strong text; a literal _ is written \\_ instead."
	`);
	expect(await found(put('en', 'Sample Isle.', '*Sample Isle*.'))).toBe('');
});

test('stops at a literal <', async () => {
	expect(await found(put('en', 'ten minutes', '<ten minutes'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:44 “<ten minutes” begins a tag that is not known.
		  Fix: Put a backslash before a literal <: \\<."
	`);
	expect(await found(put('en', 'ten minutes', '\\<ten minutes'))).toBe('');
});

test('stops at a literal {', async () => {
	expect(await found(put('en', 'ten minutes', '{ten} minutes'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:44 “{ten}” is an expression.
		  Fix: Remove it, or put a backslash before a literal {: a dispatch runs no code."
	`);
	expect(await found(put('en', 'ten minutes', '\\{ten\\} minutes'))).toBe('');
});

test('takes a text on one line with its tag', async () => {
	expect(
		await found(
			put('en', '<Subhead id="h1">\nWhat passengers say\n</Subhead>', '<Subhead id="h1">What passengers say</Subhead>'),
		),
	).toBe('');
});

test('stops at a tag in small letters', async () => {
	expect(await found(put('en', '<Subhead id="h1">', '<subhead id="h1">'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 <subhead> is not known: tags have capitals.
		  Fix: Write <Subhead>, and </Subhead> at its end."
	`);
});

test('stops at a full-width tag', async () => {
	expect(await found(put('en', '<Subhead id="h1">', '＜Subhead id="h1"＞'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 “＜Subhead” begins with a full-width mark.
		  Fix: Write “<Subhead” in its place."
	`);
});

test('stops at a tag that ends full-width', async () => {
	expect(await found(put('en', '<Subhead id="h1">', '<Subhead id="h1"＞'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 “<Subhead id="h1"＞” ends in a full-width mark.
		  Fix: Write “>” in its place."
	`);
});

test('stops at a comment of HTML, and takes what it says to write', async () => {
	expect(await found(put('en', '<Subhead id="h1">', '<!-- later -->\n\n<Subhead id="h1">'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 “<!--” begins a comment of HTML, which MDX does not have.
		  Fix: Write {/* … */} in its place, or remove it."
	`);
	expect(await found(put('en', '<Subhead id="h1">', '{/* later */}\n\n<Subhead id="h1">'))).toBe('');
});

test('stops at a list of Markdown', async () => {
	expect(await found(put('en', 'What passengers say', '- What passengers say'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:16:1 “- What passengers say” begins a Markdown list.
		  Fix: Write each item as <Item id="…"> inside <List>, without the mark; one that the text has is written \\- or 1\\. instead."
	`);
});

test('stops at a heading of Markdown', async () => {
	expect(await found(put('en', '<Subhead id="h1">\nWhat passengers say\n</Subhead>', '## What passengers say')))
		.toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 “## What passengers say” is not inside any tag of a dispatch.
		  Fix: Put it inside one of <Paragraph>, <Subhead>, <List>, <Figure>, <Table>, <Verse>, <Note>, <SignOff>, <Exchange>.
		lanes/zh.mdx:15:1 Only zh.mdx has the id “h1”.
		  Fix: Add <Subhead id="h1"> to en.mdx, or correct the id so that it is the same in both."
	`);
});

test('stops at a link', async () => {
	expect(await found(put('en', 'Sample Isle.', '[Sample Isle](https://example.org).'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:199 “[Sample Isle](https://example.org)” is Markdown (link) that a segment does not have.
		  Fix: Write plain text, **strong**, *emphasis*, <Quote> or <Dateline>; put a backslash before a character that is meant literally."
	`);
});

test('stops at a table in a paragraph', async () => {
	expect(await found(put('zh', '<Subhead id="h1">\n旅客反应', '<Subhead id="h1">\n| 旅客 | 反应 |')))
		.toMatchInlineSnapshot(`
		"lanes/zh.mdx:16:1 “|” is the mark of a table.
		  Fix: Write the rows inside <Table id="…">; a literal one is written \\| instead."
	`);
});

test('stops at a line end between two figures', async () => {
	expect(await found(put('zh', '在2022年', '在20\n22年'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:12 The line ends between “批船将在20” and “22年投入使”, which may be one number or two.
		  Fix: Write both on one line, with or without a space."
	`);
});

test('stops at a paragraph without a tag', async () => {
	expect(await found(put('en', '<Subhead id="h1">', 'Loose.\n\n<Subhead id="h1">'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 “Loose.” is not inside any tag of a dispatch.
		  Fix: Put it inside one of <Paragraph>, <Subhead>, <List>, <Figure>, <Table>, <Verse>, <Note>, <SignOff>, <Exchange>."
	`);
});

test('stops at a tag that is not closed', async () => {
	expect(await found(put('en', '</Subhead>', ''))).toMatchInlineSnapshot(`
		"lanes/en.mdx:15:1 This MDX does not parse: Expected a closing tag for \`<Subhead>\` (15:1-15:18)
		  Fix: Close every tag that is opened, and put a backslash before a literal < or {."
	`);
});

test('stops at a picture that is missing', async () => {
	expect(
		await found(
			put(
				'zh',
				'<SignOff',
				'<Figure id="f1" src="pier.jpg" alt="渡口" credit="样刊社">\n渡口。\n</Figure>\n\n<SignOff',
			),
		),
	).toMatchInlineSnapshot(`
		"lanes/zh.mdx:23:1 Only zh.mdx has the id “f1”.
		  Fix: Add <Figure id="f1"> to en.mdx, or correct the id so that it is the same in both.
		lanes/zh.mdx:23:1 The picture “pier.jpg” does not exist.
		  Fix: Put it into content/dispatches/lanes/.
		lanes/zh.mdx:24:1 The source does not have “f1”: content/source/wire.txt:9:1 goes on with “（样刊社雾湾5月7日电）”.
		  Fix: Remove it from both languages, or correct the range of lines in dispatch.yaml."
	`);
});
