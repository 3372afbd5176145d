import { expect } from 'vitest';
import { seed } from '../random.ts';
import { builtSegments, segmentsHit, type BuiltSegment } from './search-site.ts';
import type { SiteBrowser } from './site.ts';

/** A text as a query is compared with it: without spaces, in lower case; figures of two cells or lines are not one. */
export const plain = (text: string) =>
	text
		.replace(/(?<=\d)[\t\n](?=\d)/g, '¦')
		.replace(/\s/g, '')
		.toLowerCase();
/** What a reader's own Find would say: the names of the segments that contain the query, sorted. */
const truth = (segments: readonly BuiltSegment[], query: string) =>
	segments
		.filter(({ text }) => plain(text).includes(plain(query)))
		.map(({ name }) => name)
		.sort();

/** Fails where a query of the search page does not find exactly the segments that contain it. */
export async function expectExact(
	browser: SiteBrowser,
	queriesOf: (segments: BuiltSegment[]) => string[],
	least: number,
) {
	const page = await browser.open('/zh/search/');
	const segments = await builtSegments(page);
	const queries = queriesOf(segments);
	expect(queries.length).toBeGreaterThanOrEqual(least);
	const found = await segmentsHit(page, queries, true);
	const wrong = queries.flatMap((query, at) =>
		String(found[at]) === String(truth(segments, query))
			? []
			: [{ query, found: found[at], truth: truth(segments, query) }],
	);
	expect(wrong, `SEED=${seed}`).toEqual([]);
}
