import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Search } from '../../src/search/search.ts';
import { searchOver } from './search-fixture.ts';
import { readContentAgain } from '../kept-readings.ts';

/**
 * What a reader of the dispatches would want first, judged by hand: 3 it is about the query, 2 it says something of it,
 * 1 it mentions it. `i` is the interview, `r` the reactions, `b` the border item; a quote by its id.
 */
const judged: Record<string, Record<string, number>> = {
	互联互通: { 'r#h3': 3, 'i#q1-p5': 3, 'i#q3-p4': 3, 'r#p2': 2, 'i#q2-p2': 1, 'i#q2-p4': 1, 'i#q1-p6': 1 },
	工笔画: { 'wang-yi-gongbi-painting': 3, 'i#q2-p5': 3, 'i#q3-p1': 2, 'i#q1-p4': 2 },
	多边主义: { 'wang-yi-multilateralism': 3, 'i#q2-p4': 2, 'i#q3-p2': 2, 'i#q1-p5': 1 },
	联合公报: { 'r#p2': 3, 'i#q1-p2': 2, 'i#q1-p4': 2, 'i#q1-p3': 1, 'i#q2-p4': 1 },
	绿色发展: { 'kin-phea-green-development': 3, 'r#p12': 3, 'vilaysack-transport-network': 1, 'r#p11': 1, 'i#q1-p8': 1 },
	改革开放: { 'wang-yi-reform-opening-up': 3, 'i#q2-p6': 3, 'i#q2-p7': 1 },
	朋友圈: { 'r#h3': 3, 'r#p13': 3 },
	新起点: {
		'i#headline': 3,
		'i#q3-p1': 2,
		'i#q3-p2': 1,
		'i#q3-p3': 1,
		'i#q3-p4': 1,
		'i#q3-p5': 1,
		'i#q3-p6': 1,
		'i#q3-p7': 1,
	},
	清谈馆: { 'wang-yi-talk-shop': 3, 'i#q3-p7': 3 },
	口岸签证: { 'b#p4': 3 },
	connectivity: {
		'r#h3': 3,
		'i#q1-p5': 3,
		'i#q3-p4': 3,
		'kovalev-facilities-connectivity': 3,
		'r#p10': 2,
		'r#p2': 2,
		'i#q2-p2': 1,
		'i#q2-p4': 1,
		'i#q1-p6': 1,
	},
	'high-quality': {
		'wang-yi-gongbi-painting': 3,
		'i#q1-p4': 3,
		'i#q2-p5': 3,
		'r#p2': 2,
		'i#q1-p2': 1,
		'i#q1-p5': 1,
		'i#q1-p6': 1,
		'i#q3-p7': 1,
		'i#q3-p8': 1,
	},
	multilateralism: { 'wang-yi-multilateralism': 3, 'i#q2-p4': 2, 'i#q3-p2': 2, 'i#q1-p5': 1 },
	'green development': {
		'kin-phea-green-development': 3,
		'r#p12': 3,
		'vilaysack-transport-network': 1,
		'r#p11': 1,
		'i#q1-p8': 1,
	},
	protectionism: { 'i#q2-p4': 3 },
	'talking shop': { 'wang-yi-talk-shop': 3, 'i#q3-p7': 3 },
};

let search: Search;
beforeAll(async () => {
	const { dispatches, people } = await readContentAgain(join(import.meta.dirname, '../../'));
	// More dispatches would bring more hits, which nobody has judged.
	search = await searchOver(
		dispatches.filter(({ slug }) => slug in letters),
		people,
	);
});

test('the judged queries have an NDCG@10 of at least .9, all together and none under .75', async () => {
	const scores = await Promise.all(
		Object.entries(judged).map(async ([query, grades]) => [query, ndcg(await namesOf(query), grades)] as const),
	);
	const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length;
	expect(mean, JSON.stringify(scores)).toBeGreaterThanOrEqual(0.9);
	for (const [query, score] of scores) expect(score, query).toBeGreaterThanOrEqual(0.75);
});

test('the measure falls when the order is turned round', async () => {
	const names = await namesOf('互联互通');
	expect(ndcg(names.toReversed(), judged['互联互通']!)).toBeLessThan(0.9);
	expect(ndcg([], judged['互联互通']!)).toBe(0);
});

test('headlines come before quotes, and quotes before the body, where all have the query as typed', async () => {
	for (const query of ['一带一路', '合作', 'the', 'cooperation']) {
		const { hits } = await search.search(query);
		const kinds = hits
			.filter(({ isWhole, isInWords }) => isWhole && (isInWords || /\p{Script=Han}/u.test(query)))
			.map(({ isHeading, type }) => (isHeading ? 0 : type === 'quote' ? 1 : 2));
		expect(new Set(kinds).size, query).toBe(3);
		expect(kinds, query).toEqual(kinds.toSorted());
	}
});

const letters: Record<string, string> = {
	'wang-yi-second-brf': 'i',
	'international-reactions': 'r',
	'border-facilitation': 'b',
};

async function namesOf(query: string): Promise<string[]> {
	const { hits } = await search.search(query);
	return hits.map(({ dispatch, segment, quote }) => quote?.id ?? `${letters[dispatch]}#${segment}`);
}

/** Discounted gain of the first ten over that of the best possible order. */
function ndcg(names: readonly string[], grades: Record<string, number>): number {
	const gain = (values: readonly number[]) =>
		values.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
	return gain(names.map((name) => grades[name] ?? 0)) / gain(Object.values(grades).sort((a, b) => b - a));
}
