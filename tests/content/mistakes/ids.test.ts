import { expect, test } from 'vitest';
import { file, found, put, textOf } from './desk.ts';

const [, first = '', second = ''] =
	/<Paragraph id="p1">\n(.*)[^]*?<Paragraph id="p2">\n(.*)/.exec(
		textOf('en').replaceAll(/<\/?(?:Quote|Dateline)[^>]*>/g, ''),
	) ?? [];
const exchanged = textOf('en')
	.replace(/(<Paragraph id="p1">\n).*/, `$1${second}`)
	.replace(/(<Paragraph id="p2">\n).*/, `$1${first}`);

test('stops at a reserved word', async () => {
	expect(
		await found(
			put('zh', '<Paragraph id="p3">', '<Paragraph id="cite">'),
			put('en', '<Paragraph id="p3">', '<Paragraph id="cite">'),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:19:1 The id “cite” is the address of a page of the dispatch.
		  Fix: Choose another id, in both languages; these are taken: cite, dual, history, reveal.
		lanes/zh.mdx:19:1 The id “cite” is the address of a page of the dispatch.
		  Fix: Choose another id, in both languages; these are taken: cite, dual, history, reveal."
	`);
});

test('stops at an exchange with the address of another page', async () => {
	expect(
		await found(
			put('talkZh', '<Exchange id="q2"', '<Exchange id="dual"'),
			put('talkEn', '<Exchange id="q2"', '<Exchange id="dual"'),
		),
	).toMatchInlineSnapshot(`
		"hours/en.mdx:23:1 The exchange “dual” would have the address of another page of the dispatch.
		  Fix: Choose another id, in both languages; these are taken: cite, dual, history, reveal.
		hours/zh.mdx:23:1 The exchange “dual” would have the address of another page of the dispatch.
		  Fix: Choose another id, in both languages; these are taken: cite, dual, history, reveal."
	`);
});

test('stops at capitals', async () => {
	expect(await found(put('zh', '<Paragraph id="p3">', '<Paragraph id="P3">'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:19:1 Only en.mdx has the id “p3”.
		  Fix: Add <Paragraph id="p3"> to zh.mdx, or correct the id so that it is the same in both.
		lanes/en.mdx:20:2 The quote “proof-ten-minutes” is marked only in en.mdx.
		  Fix: Mark the same words in the segment “p3” of zh.mdx with <Quote id="proof-ten-minutes">.
		lanes/zh.mdx:19:12 “P3” cannot be an id.
		  Fix: Use lower-case ASCII letters, digits and single hyphens, beginning with a letter: p3."
	`);
});

test('stops at an id that is there twice', async () => {
	expect(
		await found(
			put('zh', '<Paragraph id="p3">', '<Paragraph id="p2">'),
			put('en', '<Paragraph id="p3">', '<Paragraph id="p2">'),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:19:1 The id “p2” is used twice.
		  Fix: Line 11 has it already: choose another id here, in both languages.
		lanes/zh.mdx:19:1 The id “p2” is used twice.
		  Fix: Line 11 has it already: choose another id here, in both languages."
	`);
});

test('stops at an id of the frontmatter', async () => {
	expect(
		await found(
			put('zh', '<Paragraph id="p3">', '<Paragraph id="headline">'),
			put('en', '<Paragraph id="p3">', '<Paragraph id="headline">'),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:19:1 The id “headline” is used twice.
		  Fix: It belongs to the frontmatter: choose another id.
		lanes/zh.mdx:19:1 The id “headline” is used twice.
		  Fix: It belongs to the frontmatter: choose another id."
	`);
});

test('stops at an id that one language lacks', async () => {
	expect(await found(put('en', '<Paragraph id="p3">', '<Paragraph id="p4">'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:19:1 Only en.mdx has the id “p4”.
		  Fix: Add <Paragraph id="p4"> to zh.mdx, or correct the id so that it is the same in both.
		lanes/en.mdx:20:2 The quote “proof-ten-minutes” is in the segment “p4” here and in “p3” in zh.mdx.
		  Fix: Mark corresponding words, or use two ids.
		lanes/zh.mdx:19:1 Only zh.mdx has the id “p3”.
		  Fix: Add <Paragraph id="p3"> to en.mdx, or correct the id so that it is the same in both."
	`);
});

test('takes gaps', async () => {
	expect(
		await found(
			put('zh', '<Paragraph id="p3">', '<Paragraph id="p9">'),
			put('en', '<Paragraph id="p3">', '<Paragraph id="p9">'),
		),
	).toBe('');
});

test('stops at a quote id that two dispatches have', async () => {
	expect(
		await found(
			put('talkZh', 'chen-eight-kilometres', 'chen-second-batch'),
			put('talkEn', 'chen-eight-kilometres', 'chen-second-batch'),
		),
	).toMatchInlineSnapshot(`
		"lanes/zh.mdx:12 The quote id “chen-second-batch” belongs to the dispatch “hours” already.
		  Fix: Choose another quote id, in both languages."
	`);
});

test('warns of texts in each other’s place', async () => {
	expect(
		await found(
			put('en', '<Paragraph id="p1">', '<Paragraph id="px">'),
			put('en', '<Paragraph id="p2">', '<Paragraph id="p1">'),
			put('en', '<Paragraph id="px">', '<Paragraph id="p2">'),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:7:1 “p2” is in another place than in zh.mdx.
		  Fix: Keep the order of zh.mdx: p1, p2, h1, p3, sign-off.
		lanes/en.mdx:12:41 The quote “chen-second-batch” is in the segment “p1” here and in “p2” in zh.mdx.
		  Fix: Mark corresponding words, or use two ids."
	`);
});

test('warns of exchanged texts', async () => {
	expect(await found({ file: file.en, text: exchanged })).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:1 (exchanged) The English of “p1” seems to be that of “p2”, and the reverse.
		  Fix: Exchange the two texts, or their ids.
		lanes/zh.mdx:12:11 The quote “chen-second-batch” is marked only in zh.mdx.
		  Fix: Mark the same words in the segment “p2” of en.mdx with <Quote id="chen-second-batch">."
	`);
});
