import { describe, expect, test } from 'vitest';
import { builtSegments, segmentsHit, type BuiltSegment } from './search-site.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser();
const seed = Number(process.env['SEARCH_SEED'] ?? Date.now() % 1_000_000);

/** What a reader's own Find would say, spaces and case aside. */
const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();
const truth = (segments: readonly BuiltSegment[], query: string) =>
	segments
		.filter(({ text }) => plain(text).includes(plain(query)))
		.map(({ name }) => name)
		.sort();

async function expectExact(queriesOf: (segments: BuiltSegment[]) => string[], least: number) {
	const page = await browser.open('/zh/search/');
	const segments = await builtSegments(page);
	const queries = queriesOf(segments);
	expect(queries.length).toBeGreaterThanOrEqual(least);
	const found = await segmentsHit(page, queries);
	const wrong = queries.flatMap((query, at) =>
		String(found[at]) === String(truth(segments, query))
			? []
			: [{ query, found: found[at], truth: truth(segments, query) }],
	);
	expect(wrong, `seed ${seed}`).toEqual([]);
}

describe('every segment that has the query is found, and no other', () => {
	test('for the cases that an index of words loses', () =>
		expectExact(
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

	test('for random pieces of the Chinese text of one to eight characters', () => {
		console.log(`SEARCH_SEED=${seed}`);
		const random = randomNumbers(seed);
		return expectExact((segments) => {
			const chinese = segments.filter(({ language }) => language === 'zh');
			return Array.from({ length: 400 }, () => {
				const { text } = pick(chinese, random);
				const length = Math.min(1 + Math.floor(random() * 8), text.length);
				const start = Math.floor(random() * (text.length - length + 1));
				return text.slice(start, start + length);
			}).filter((query) => plain(query) !== '');
		}, 390);
	});

	test('at the beginning and the end of every segment, in headlines and in names', () =>
		expectExact((segments) => {
			const chinese = segments.filter(({ language }) => language === 'zh').map(({ text }) => text);
			const names = chinese.flatMap((text) => text.match(/\p{Script=Han}·\p{Script=Han}{1,3}/gu) ?? []);
			expect(names.length).toBeGreaterThan(8);
			return [
				...names,
				...chinese.flatMap((text) => [text.slice(0, 3), text.slice(-1), text.slice(-4), text.slice(-8)]),
			];
		}, 200));

	test('for a run that goes over the end of a segment: none', () =>
		expectExact((segments) => {
			const chinese = segments.filter(({ language }) => language === 'zh').map(({ text }) => text);
			return chinese.slice(1).map((text, at) => chinese[at]!.slice(-2) + text.slice(0, 2));
		}, 50));

	test('for random pieces of the English text between quotation marks', () => {
		const random = randomNumbers(seed + 1);
		return expectEnglish(random);
	});
});

/** English keeps its spaces: a run of white space in the text is one space, as in the query. */
async function expectEnglish(random: () => number) {
	const page = await browser.open('/en/search/');
	const segments = (await builtSegments(page)).map((segment) => ({ ...segment, text: segment.text.toLowerCase() }));
	const english = segments.filter(({ language }) => language === 'en');
	const pieces = Array.from({ length: 200 }, () => {
		const { text } = pick(english, random);
		const start = Math.floor(random() * (text.length - 24));
		return text.slice(start, start + 2 + Math.floor(random() * 22)).trim();
	}).filter((piece) => piece.length > 1 && !/["“”]/.test(piece));
	expect(pieces.length).toBeGreaterThan(120);
	const found = await segmentsHit(
		page,
		pieces.map((piece) => `"${piece}"`),
	);
	expect(found, `seed ${seed}`).toEqual(
		pieces.map((piece) =>
			segments
				.filter(({ text }) => text.includes(piece))
				.map(({ name }) => name)
				.sort(),
		),
	);
}

const pick = <Item>(items: readonly Item[], random: () => number) => items[Math.floor(random() * items.length)]!;

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
