import { describe, expect, test } from 'vitest';
import { excerptOf, excerptParts } from '../../src/search/excerpt.ts';
import { findMatches } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';

const matched = (text: string, query: string) =>
	findMatches(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('what is marked', () => {
	test.each([
		['关键是互联互通，要通过构建全球互联互通伙伴关系', '互联互通', ['互联互通', '互联互通']],
		['总金额640多亿美元', '６４０ 多亿', ['640多亿']],
		['新起点　新愿景', '起点新愿', ['起点　新愿']],
		['哈哈哈', '哈哈', ['哈哈哈']],
		['Cooperation and cooperating', 'cooperate', ['Cooperation', 'cooperating']],
		['interconnected', 'connect', ['connect']],
		['the Belt and Road', '"elt and ro"', ['elt and Ro']],
		['roads and belts', 'belt road', ['roads', 'belts']],
		['roads alone', 'belt road', []],
	])('in %s for %s', (text, query, expected) => expect(matched(text, query)).toEqual(expected));
});

describe('an excerpt', () => {
	const zh = '一段。二段互联。三段。四段。五段互联。';
	const en = 'One. Two links. Three. Four. Five links.';
	const at = findMatches(zh, parseQuery('互联'));

	test('has every sentence with a match, and the same ones of the counterpart', () => {
		const { text, counterpart } = excerptOf(zh, 'zh', at, en);
		expect(text.map(({ start, end }) => zh.slice(start, end))).toEqual(['二段互联。', '五段互联。']);
		expect(counterpart.map(({ start, end }) => en.slice(start, end))).toEqual(['Two links. ', 'Five links.']);
	});

	test('says where something is left out and loses no character of what it shows', () => {
		const pieces = excerptParts(zh, excerptOf(zh, 'zh', at, en).text, at);
		expect(pieces.map(({ text, isMatch, isGap }) => (isGap ? '…' : isMatch ? `[${text}]` : text)).join('')).toBe(
			'…二段[互联]。…五段[互联]。',
		);
	});
});
