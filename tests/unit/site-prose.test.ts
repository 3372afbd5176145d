import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { siteProse } from '../../src/ingest/site-prose.ts';

const read = (text: string, path = 'content/site/about.en.mdx') => {
	const processor = unified().use(remarkParse).use(remarkMdx).use(siteProse);
	const file = { path, value: text };
	return processor.run(processor.parse(text), file);
};

test.each([
	['an import', "import { log } from 'node:console'"],
	['an expression', '{globalThis.process.exit()}'],
	['an expression in a sentence', 'A {1 + 1} here.'],
	['a script', '<script>alert(1)</script>'],
	['an element with a handler', 'An <img src="x" onerror="alert(1)" /> here.'],
	['a span with more than its language', '<span lang="zh-Hans" class="x">甲</span>'],
])('%s in a page of the site’s own texts is refused at its line', async (_, code) => {
	await expect(read(`# About\n\n${code}\n`)).rejects.toMatchObject({
		line: 3,
		message: expect.stringMatching(/ is code \(mdx\w+\)\. Fix: write Markdown/),
	});
});

test('Markdown, and words that say their language, are allowed', async () => {
	const text = '## Head\n\nA *b* **c** [d](../e/), <span lang="zh-Hans">甲</span>.\n\n- one\n- two\n';
	await expect(read(text)).resolves.toBeTruthy();
});

test('a fact of the content gets the language of its page; one that there is not is refused', async () => {
	const tree = await read('There are <Fact name="lines" /> lines.\n');
	expect(JSON.stringify(tree)).toContain('"name":"locale","value":"en"');
	await expect(read('A <Fact name="weather" /> b.\n')).rejects.toMatchObject({
		message: expect.stringContaining(
			'There is no such fact: <Fact name="weather">. Fix: one of <Fact name="dispatches" />',
		),
	});
	await expect(read('A <Fact name="lines" {...x} /> b.\n')).rejects.toThrow('There is no such fact');
	await expect(read('A <Fact /> b.\n')).rejects.toThrow('There is no such fact');
});

test('no figure of the content is typed on the site’s own pages', async () => {
	const folder = join(import.meta.dirname, '../../content/site');
	for (const name of await readdir(folder)) {
		if (!name.startsWith('about')) continue;
		const text = (await readFile(join(folder, name), 'utf8')).replaceAll(/[\w.]*\/[\w./]*|\bCC BY \d\.\d|\d\.\d/g, '');
		expect([
			name,
			text.match(/\d+|[一二三四五六七八九十]+[则处行篇]|\b(two|three|four|seven) (dispatches|lines|places|parts)/g),
		]).toEqual([name, null]);
	}
});

test('other files are left alone', async () => {
	await expect(read('<b>x</b>\n', 'content/dispatches/a/zh.mdx')).resolves.toBeTruthy();
});
