import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/domain/inline.ts';
import { parseProse } from '../../src/ingest/prose.ts';
import { toHtml } from '../../src/domain/html.ts';

/** The HTML of one Chinese paragraph written in MDX. */
function htmlOf(markdown: string): string {
	const issues: string[] = [];
	const text = `---\nheadline: 题\nkicker: 栏\ndescription: 述\n---\n\n<Paragraph id="p1">\n${markdown}\n</Paragraph>\n`;
	const { blocks } = parseProse(text, 'zh', (_position, message) => issues.push(message));
	expect(issues).toEqual([]);
	const [block] = blocks;
	if (block?.block !== 'Paragraph') throw new Error('The fixture has no paragraph.');
	expect(plainText(block.content)).toBe(markdown.replaceAll('**', '').replaceAll(/<[^>]+>/g, ''));
	return toHtml(block.content, 'zh');
}

describe('strong text between punctuation and Han characters', () => {
	test('ends after a colon and before a character', () => {
		expect(htmlOf('**记者：**举世瞩目')).toBe('<b class="who">记者：</b>举世瞩目');
	});

	test('ends after a full stop and before a character', () => {
		expect(htmlOf('**三是取得丰硕成果。**作为东道主')).toBe('<b>三是取得丰硕成果。</b>作为东道主');
	});

	test('ends after a closing quotation mark and before a character', () => {
		expect(htmlOf('绘制**“工笔画”**的画卷')).toBe('绘制<b>“工笔画”</b>的画卷');
	});

	test('begins after a character and before an opening quotation mark', () => {
		expect(htmlOf('共建**“一带一路”倡议**已经')).toBe('共建<b>“一带一路”倡议</b>已经');
	});

	test('stands between two quotation marks', () => {
		expect(htmlOf('《**“创新之路”**合作倡议》')).toBe('《<b>“创新之路”</b>合作倡议》');
	});

	test('begins inside a quote', () => {
		expect(htmlOf('<Quote id="a">**站在新起点上，**我们</Quote>将继续')).toBe(
			'<span data-quote="a"><b>站在新起点上，</b>我们</span>将继续',
		);
	});
});
