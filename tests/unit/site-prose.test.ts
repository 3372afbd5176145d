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

test('other files are left alone', async () => {
	await expect(read('<b>x</b>\n', 'content/dispatches/a/zh.mdx')).resolves.toBeTruthy();
});
