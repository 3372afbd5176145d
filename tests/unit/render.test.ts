import { describe, expect, test } from 'vitest';
import { displayHtml, textToHtml, toHtml } from '../../src/domain/html.ts';

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '');

describe('text as HTML', () => {
	test('escapes what HTML would read as markup', () => {
		expect(textToHtml('a < b & "c" > d', 'en')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
	});

	test('keeps a Chinese dash in one piece', () => {
		expect(textToHtml('——第二届', 'zh')).toBe('<span class="dash">——</span>第二届');
	});

	test('marks the quote that is asked for and no other', () => {
		const content = [
			{ type: 'quote', id: 'a', children: [{ type: 'text', value: '甲' }] },
			{ type: 'quote', id: 'b', children: [{ type: 'text', value: '乙' }] },
		] as const;
		expect(
			toHtml(
				content.map((node) => ({ ...node, children: [...node.children] })),
				'zh',
				'b',
			),
		).toBe('<span data-quote="a">甲</span><mark>乙</mark>');
	});
});

describe('an English display line', () => {
	test('breaks first at its commas, and keeps its text', () => {
		const line = 'Growth, Hand in Hand on the Road & on';
		expect(displayHtml(line, 'en')).toBe(
			'<span class="phrase">Growth,</span> <span class="phrase">Hand in Hand on the Road &amp; on</span>',
		);
		expect(textOf(displayHtml('1,000 ports, 12 lanes', 'en'))).toBe('1,000 ports, 12 lanes');
	});

	test('is plain text where it has one phrase', () => {
		expect(displayHtml('Eighteen Ports Open Belt and Road Lanes', 'en')).toBe(
			'Eighteen Ports Open Belt and Road Lanes',
		);
	});
});

describe('a Chinese display line', () => {
	const line = '——第二届“一带一路”国际合作高峰论坛达成广泛共识取得丰硕成果';

	test('can break between phrases', () => {
		expect(displayHtml(line, 'zh')).toBe(
			'<span class="dash">——</span>第二届<wbr>“一带一路”<wbr>国际<wbr>合作<wbr>高峰<wbr>论坛<wbr>达成<wbr>广泛<wbr>共识<wbr>取得丰硕<wbr>成果',
		);
	});

	test('keeps its text', () => {
		expect(textOf(displayHtml(line, 'zh'))).toBe(line);
	});

	test('keeps the phrases of a headline whole', () => {
		expect(displayHtml('新起点　新愿景　新征程', 'zh')).toBe('新起点　新愿景　新征程');
	});
});
