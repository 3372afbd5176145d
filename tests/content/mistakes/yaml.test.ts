import { expect, test } from 'vitest';
import { found, issuesAfter, put } from './desk.ts';

test('stops at a headline that # would cut', async () => {
	expect(await found(put('en', 'headline: Three Landings to Have', 'headline: Three Landings #fast to Have')))
		.toMatchInlineSnapshot(`
		"lanes/en.mdx:2:26 “#” begins a comment here: what follows it is not published.
		  Fix: Put the whole value between double quotes; a comment has a space after its #."
	`);
	expect(
		await found(
			put('en', 'headline: Three Landings to Have a Fast Lane', 'headline: "Three Landings #fast to Have a Fast Lane"'),
		),
	).toBe('');
});

test('stops at a comment after a headline', async () => {
	expect(await found(put('en', 'to Have a Fast Lane', 'to Have a Fast Lane # short'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:2:46 “# short” is a comment here: it is not published.
		  Fix: Put the whole value between double quotes, or remove it."
	`);
});

test('takes a comment in the facts', async () => {
	expect(await found(put('facts', 'kind: article', 'kind: article   # interview, article'))).toBe('');
});

test('stops at a full-width colon', async () => {
	expect(await found(put('facts', 'kind: article', 'kind：article'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:1:5 “：” is full-width; YAML has “:” there.
		  Fix: Write “: ” in its place."
	`);
});

test('stops at a full-width colon in a map', async () => {
	expect(await found(put('facts', '{ zh: 雾湾,', '{ zh：雾湾,'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:3:12 “：” is full-width; YAML has “:” there.
		  Fix: Write “: ” in its place."
	`);
});

test('stops at a full-width comma in a map', async () => {
	expect(await found(put('facts', '雾湾, en: Mist', '雾湾，en: Mist'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:3:16 “，” is full-width; YAML has “,” there.
		  Fix: Write “, ” in its place."
	`);
});

test('stops at full-width braces', async () => {
	expect(await found(put('facts', 'place: { zh: 雾湾, en: Mist Bay }', 'place: ｛ zh: 雾湾, en: Mist Bay ｝')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:3:8 “｛” is full-width; YAML has “{” there.
		  Fix: Write “{” in its place."
	`);
});

test('stops at curly quotation marks for those of YAML', async () => {
	expect(await found(put('en', 'description: Three landings will', 'description: “Lanes”: three landings will')))
		.toMatchInlineSnapshot(`
		"lanes/en.mdx:4:14 “ and ” are not the quotation marks of YAML.
		  Fix: Put the whole value between " and "."
	`);
	expect(
		await found(
			put('en', 'description: Three landings will', 'description: "“Lanes”: three landings will'),
			put('en', 'announced on May 7.', 'announced on May 7."'),
		),
	).toBe('');
});

test('stops at a tab', async () => {
	expect(await found(put('facts', '  body: 2-9', '\tbody: 2-9'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:8:1 A tab is at the beginning of this line.
		  Fix: Write two spaces for each level: YAML has no tabs there."
	`);
});

test('stops at a value that is not one of those known', async () => {
	expect(await found(put('facts', 'kind: article', 'kind: artcle'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:1:1 “kind” is "artcle".
		  Fix: Write one of: interview, press-conference, article, speech, document."
	`);
});

test('stops at a key that nobody knows', async () => {
	expect(await found(put('facts', 'kind: article', 'kind: article\nauthor: chen-ce'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:1 The key “author” is unknown here.
		  Fix: Correct its spelling or remove it."
	`);
});

test('stops at a key that is missing', async () => {
	expect(await found(put('en', 'kicker: Landings\n', ''))).toMatchInlineSnapshot(`
		"lanes/en.mdx:2:1 “kicker” is missing.
		  Fix: Add “kicker”."
	`);
});

test('stops at a key that is there twice', async () => {
	expect(await found(put('facts', 'kind: article', 'kind: article\nkind: article'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:1 The key “kind” is used twice.
		  Fix: Keep one of them."
	`);
});

test('stops at a list that is none', async () => {
	expect(
		await found(
			put('facts', 'agencies: [{ zh: 样刊社, en: Specimen Wire }]', 'agencies: { zh: 样刊社, en: Specimen Wire }'),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:1 “agencies”: a list is expected here.
		  Fix: Write [ … ], or a line that begins with - for each."
	`);
});

test('stops at an empty list', async () => {
	expect(await found(put('facts', 'agencies: [{ zh: 样刊社, en: Specimen Wire }]', 'agencies: []')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:2:1 “agencies”: there is none.
		  Fix: Write one at least."
	`);
});

test('stops at a country that nobody has', async () => {
	expect(await found(put('person', 'country: example-land', 'country: nowhere'))).toMatchInlineSnapshot(`
		"people/chen-ce.yaml:4:1 The country “nowhere” does not exist.
		  Fix: Add it to content/countries.yaml, or use one of: example-land."
	`);
});

test('stops at a speaker without a file, and says what to add', async () => {
	const change = put('facts', 'speaker: chen-ce', 'speaker: chen-se');
	expect(await found(change)).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:11:24 The person “chen-se” does not exist.
		  Fix: Use one of: ava-proof, chen-ce; or add content/people/chen-se.yaml:
		    name: { zh: …, en: …, pinyin: … }
		    role: { zh: …, en: … }"
	`);
	const [issue] = await issuesAfter(change);
	const stub = issue!.fix
		.split('.yaml:\n')[1]!
		.replace(/^ {4}/gm, '')
		.replaceAll(/zh: …/g, 'zh: 陈色')
		.replaceAll('…', 'Chen Se');
	expect(await found(change, { file: 'people/chen-se.yaml', text: stub })).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:11:3 (quote) The quote “chen-second-batch” is given to “chen-se”, whom “p2” does not name; it names chen-ce.
		  Fix: Write “speaker: chen-ce”."
	`);
});

test('stops at an alias', async () => {
	expect(
		await found(
			put(
				'facts',
				'place: { zh: 雾湾, en: Mist Bay }',
				'place: &here { zh: 雾湾, en: Mist Bay }\nplaces: [{ title: *here, names: [{ zh: 样岛, en: Sample Isle }] }]',
			),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:4:19 “*here” is an alias.
		  Fix: Write the value itself: a file of the content repeats nothing by reference."
	`);
});

test('takes an anchor that nothing repeats', async () => {
	expect(await found(put('facts', 'place: { zh', 'place: &here { zh'))).toBe('');
});

test('reports the mistakes of the texts beside those of the facts', async () => {
	expect(
		await found(
			put('facts', 'kind: article', 'kind: artcle'),
			put('zh', '12艘新船', '13艘新船'),
			put('en', 'with 12 new', 'with {12} new'),
			put('en', 'in 2022', 'in 2023'),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:1:1 “kind” is "artcle".
		  Fix: Write one of: interview, press-conference, article, speech, document.
		lanes/en.mdx:8:162 “{12}” is an expression.
		  Fix: Remove it, or put a backslash before a literal {: a dispatch runs no code.
		lanes/en.mdx:12:162 (figures) In “p2” the Chinese has “2022”, and the English “2023”.
		  Fix: Correct whichever is wrong.
		lanes/zh.mdx:8:64 In “p1”, after “，首批投入1”, there is “3” where content/source/wire.txt:3:11 has “2”.
		  Fix: Write the source's text: “2艘新船，总投资超过2.”."
	`);
});

test('stops at a file that is no map', async () => {
	expect(await found({ file: 'people/chen-ce.yaml', text: 'Chen Ce' })).toMatchInlineSnapshot(`
		"people/chen-ce.yaml:1:1 This file is "Chen Ce": a map is expected here.
		  Fix: Write { key: value }, or a line for each key."
	`);
});
