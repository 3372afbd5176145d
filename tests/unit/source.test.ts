import { expect, test } from 'vitest';
import type { Dispatch, Segment } from '../../src/domain/dispatch.ts';
import { partsOf, publishedCharacters, visibleCount } from '../../src/domain/source.ts';

const segment = (id: string, from: number, to: number, zh: string): Segment => ({
	id,
	kind: 'paragraph',
	lines: { from, to },
	content: { zh: [{ type: 'text', value: zh }], en: [] },
});
const source = { file: 'page.txt', lines: ['桥 通', '了。', '', '人人', '受益。', '', '广告', ' '] };
const dispatch = {
	slug: 'talk',
	original: { locale: 'zh', tag: 'zh-Hans' },
	source: { file: 'page.txt', body: [{ from: 1, to: 5 }], skip: [{ from: 7, to: 7 }] },
	head: [],
	sections: [{ kind: 'lead', segments: [segment('p1', 1, 2, '桥通了。'), segment('p2', 4, 5, '人人受益。')] }],
} as unknown as Dispatch;

test('every line of a source is in one part, by segment, the others in parts of their own', () => {
	const parts = partsOf(source, [dispatch]);
	expect(
		parts.map(({ origin, range, runs }) => [
			origin?.part,
			range,
			runs.map(({ from, to, segment }) => [from, to, segment?.id]),
		]),
	).toEqual([
		[
			'body',
			{ from: 1, to: 5 },
			[
				[1, 2, 'p1'],
				[3, 3, undefined],
				[4, 5, 'p2'],
			],
		],
		[undefined, { from: 6, to: 6 }, [[6, 6, undefined]]],
		['skip', { from: 7, to: 7 }, [[7, 7, undefined]]],
		[undefined, { from: 8, to: 8 }, [[8, 8, undefined]]],
	]);
});

test('the tally counts what is published and what was received, white space aside', () => {
	expect(publishedCharacters(source, [dispatch])).toBe(9);
	expect(visibleCount(source.lines)).toBe(11);
});
