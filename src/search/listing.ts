import type { Locale } from '../domain/locale.ts';
import type { HitGroup } from './answer.ts';
import { applyFilters, type Filters } from './facets.ts';
import type { Hit } from './hits.ts';

/**
 * The results to list: one a passage, in the reader's language where it was found in both, with the quotes in it that
 * answer the query. Where the filters leave only quotes, each is a result.
 */
export function listingOf(groups: readonly HitGroup[], filters: Filters, locale: Locale): Result[] {
	const listed = new Map<string, Result>();
	for (const group of groups) {
		const passing = applyFilters(group.hits, filters);
		const passages = new Set(passing.filter(({ quote }) => !quote).map(passageOf));
		const own = new Map<string, Result>();
		for (const hit of passing) {
			const passage = passageOf(hit);
			const key = hit.quote && !passages.has(passage) ? `${passage} ${hit.quote.id}` : passage;
			const result = own.get(key) ?? { group, hit, quotes: new Set() };
			if (result.hit.quote && !hit.quote) result.hit = hit;
			else if (hit.language === locale && Boolean(hit.quote) === Boolean(result.hit.quote)) result.hit = hit;
			if (hit.quote && key === passage) result.quotes.add(hit.quote.id);
			own.set(key, result);
		}
		for (const [key, result] of own) if (!listed.has(key)) listed.set(key, result);
	}
	return [...listed.values()];
}

/** How often the query is written in the hits, a quote not counted beside its passage, and in how many passages. */
export function countsOf(hits: readonly Hit[]): Counts {
	const segments = new Set(hits.filter(({ quote }) => !quote).map(({ url }) => url));
	return {
		mentions: hits.reduce((sum, hit) => sum + (hit.quote && segments.has(hit.url) ? 0 : hit.mentions), 0),
		passages: new Set(hits.map(passageOf)).size,
	};
}

const passageOf = ({ dispatch, segment }: Hit) => `${dispatch}#${segment}`;

export interface Result {
	/** How it was found. */
	group: HitGroup;
	hit: Hit;
	/** The ids of the quotes in the passage that answer the query. */
	quotes: Set<string>;
}

export interface Counts {
	mentions: number;
	passages: number;
}
