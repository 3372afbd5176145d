import { expect, test } from 'vitest';
import type { Dispatch, Segment } from '../../src/domain/dispatch.ts';
import { partsOf, publishedCharacters, visibleCount } from '../../src/domain/source.ts';
import { partsWithin, sourcePages } from '../../src/domain/source-pages.ts';

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

test('the pages of a long source have each line once, in order, and cut no line; its parts go on over them', () => {
	const long = {
		file: 'page.txt',
		lines: Array.from({ length: 2500 }, (_, at) => `${at + 1} ${'潮'.repeat(at % 40)}`),
	};
	const parts = partsOf(long, [dispatch]);
	const pages = sourcePages(long, parts);
	expect(pages.length).toBeGreaterThan(1);
	expect(pages.map(({ from }, at) => from - (pages[at - 1]?.to ?? 0))).toEqual(pages.map(() => 1));
	expect(pages.at(-1)?.to).toBe(2500);
	for (const page of pages) {
		const lines = long.lines.slice(page.from - 1, page.to);
		expect(Buffer.byteLength(lines.join(''))).toBeLessThan(80_000);
		const runs = partsWithin(parts, page).flatMap((part) => part.runs);
		expect(runs[0]?.from).toBe(page.from);
		expect(runs.at(-1)?.to).toBe(page.to);
		expect(runs.slice(1).every(({ from }, at) => from === runs[at]!.to + 1)).toBe(true);
	}
	expect(sourcePages({ file: 'none.txt', lines: [] }, [])).toEqual([{ from: 1, to: 0 }]);
});

test('a run that a page ends in goes on with its segment on the next', () => {
	const parts = partsOf(source, [dispatch]);
	expect(
		partsWithin(parts, { from: 2, to: 4 }).map(({ origin, range, runs }) => [
			origin?.part,
			range,
			runs.map(({ segment, ...lines }) => [segment?.id, lines]),
		]),
	).toEqual([
		[
			'body',
			{ from: 2, to: 4 },
			[
				['p1', { from: 2, to: 2 }],
				[undefined, { from: 3, to: 3 }],
				['p2', { from: 4, to: 4 }],
			],
		],
	]);
});
