import { expect, test } from 'vitest';
import { shortened } from '../../src/components/quotes/quote-text.ts';
import { displayHtml } from '../../src/domain/html.ts';

test('an opening ends with a whole word, without the mark after it, and an ellipsis', () => {
	expect(shortened('短短一句。', 'zh')).toBe('短短一句。');
	expect(
		shortened('云屿各方达成广泛共识，灯塔渡船桥梁三件大事一一落实，各岛居民往来便利。', 'zh'),
	).toMatchInlineSnapshot(`"云屿各方达成广泛共识，灯塔渡船桥梁三件大事一一……"`);
	expect(
		shortened('The isles agreed on much, and the bridges, the ferries and the lights, all three, are under way.', 'en'),
	).toMatchInlineSnapshot(`"The isles agreed on much, and the bridges, the ferries and…"`);
});

test('where a phrase is longer than a line, a mark in it stays with the character that it is at', () => {
	expect(displayHtml('如何评价这次会议的意义？', 'zh')).toMatchInlineSnapshot(
		`"如何<wbr>评价<wbr>这次<wbr>会议的<wbr>意义？"`,
	);
	expect(displayHtml('“互联互通经济走廊”建成', 'zh')).toMatchInlineSnapshot(
		`"<span class="dash">“互</span>联互通经济走<span class="dash">廊”</span><wbr>建成"`,
	);
});
