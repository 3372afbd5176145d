import { describe, expect, inject, test } from 'vitest';
import { expectExact } from './exactness.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser(inject('site').url);

describe('every segment that has the query is found, and no other', () => {
	test('for the cases that an index of words loses', () =>
		expectExact(
			browser,
			() => [
				'互联互通',
				'的',
				'，',
				'”',
				'·',
				'联互',
				'亿美元，展',
				'新征程',
				'新起点 新愿景',
				'28',
				'拉菲克·阿巴索夫',
				'纳特·卡',
				'。',
				'》、《',
				'（新华社',
				'路”合作',
				'2030年',
				'没有这句话',
				'通互联互',
			],
			19,
		));

	test('at the beginning and the end of every segment, in headlines and in names', () =>
		expectExact(
			browser,
			(segments) => {
				const chinese = segments.filter(({ language }) => language === 'zh').map(({ text }) => text);
				const names = chinese.flatMap((text) => text.match(/\p{Script=Han}·\p{Script=Han}{1,3}/gu) ?? []);
				expect(names.length).toBeGreaterThan(0);
				return [
					...names,
					...chinese.flatMap((text) => [text.slice(0, 3), text.slice(-1), text.slice(-4), text.slice(-8)]),
				];
			},
			10,
		));

	test('for a run that goes over the end of a segment: none', () =>
		expectExact(
			browser,
			(segments) => {
				// Of characters alone: marks in a query may be passed over.
				const chinese = segments
					.filter(({ language }) => language === 'zh')
					.map(({ text }) => text.replaceAll(/\P{Script=Han}/gu, ''));
				return chinese.slice(1).map((text, at) => chinese[at]!.slice(-2) + text.slice(0, 2));
			},
			10,
		));
});
