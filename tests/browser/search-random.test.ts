import { expect, inject, test } from 'vitest';
import { pick, randomNumbers, seed } from '../random.ts';
import { expectExact, plain } from './exactness.ts';
import { builtSegments, segmentsHit } from './search-site.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser(inject('site').url);

/** How many pieces are tried. */
const queries = Number(process.env['QUERIES'] ?? 400);

test('every segment that has a random piece of Chinese text is found, and no other', () => {
	const random = randomNumbers('Chinese');
	return expectExact(
		browser,
		(segments) => {
			const chinese = segments.filter(({ language }) => language === 'zh');
			return Array.from({ length: queries }, () => {
				const { text } = pick(chinese, random);
				const length = Math.min(1 + Math.floor(random() * 8), text.length);
				const start = Math.floor(random() * (text.length - length + 1));
				return text.slice(start, start + length);
			}).filter((query) => plain(query) !== '');
		},
		queries * 0.9,
	);
});

/** English keeps its spaces: a run of white space in the text is one space, as in the query. */
test('every segment that has a random piece of English text is found by it between quotation marks, and no other', async () => {
	const random = randomNumbers('English');
	const page = await browser.visit('/en/search/');
	const segments = (await builtSegments(page)).map((segment) => ({ ...segment, text: segment.text.toLowerCase() }));
	const english = segments.filter(({ language }) => language === 'en');
	const pieces = Array.from({ length: queries / 2 }, () => {
		const { text } = pick(english, random);
		const start = Math.floor(random() * Math.max(1, text.length - 24));
		return text.slice(start, start + 2 + Math.floor(random() * 22)).trim();
	}).filter((piece) => piece.length > 1 && !/["“”]/.test(piece));
	expect(pieces.length).toBeGreaterThan(queries * 0.3);
	const found = await segmentsHit(
		page,
		pieces.map((piece) => `"${piece}"`),
	);
	expect(found, `SEED=${seed}`).toEqual(
		pieces.map((piece) =>
			segments
				.filter(({ text }) => text.includes(piece))
				.map(({ name }) => name)
				.sort(),
		),
	);
});
