import type { Edition } from './edition.ts';
import { openingClauses } from './opening.ts';
import { quotesOf, type Quote } from './quote.ts';

/**
 * The quote that an edition displays as a couplet: the one that its editor chose, or the first, word for word, that
 * opens in Chinese with a sentence of two clauses of the same length.
 */
export function coupletOf(edition: Edition): Quote | undefined {
	const quotes = edition.dispatches.flatMap(quotesOf);
	if (edition.couplet !== undefined) return quotes.find(({ id }) => id === edition.couplet);
	return quotes.find((quote) => {
		const [first, second] = coupletClauses(quote) ?? [];
		return quote.mode === 'verbatim' && first !== undefined && first.length === second?.length;
	});
}

/** The two clauses of the quote's first sentence in Chinese, where they are short enough to be set upright. */
export function coupletClauses({ content }: Pick<Quote, 'content'>): [string, string] | undefined {
	const [first, second, ...more] = openingClauses(content.zh, 'zh');
	if (first === undefined || second === undefined || more.length > 0) return undefined;
	return Math.max(first.length, second.length) <= longestClause ? [first, second] : undefined;
}

/** In characters, the mark at its end included. */
export const longestClause = 12;
