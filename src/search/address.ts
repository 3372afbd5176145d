import { facets, type Filters } from './facets.ts';

/** The query and the filters in the address of the search page. */
export function readAddress(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	const filters: Filters = {};
	for (const facet of facets) {
		const value = parameters.get(facet);
		if (value) filters[facet] = value;
	}
	return { query: parameters.get('q') ?? '', filters, isFromQuotes: parameters.get('from') === 'quotes' };
}

/**
 * The part of the address from its question mark; empty without query and filters. A query that is too long is left
 * out.
 */
export function writeAddress({ query, filters, isFromQuotes }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query.trim() && query.length <= longest) parameters.set('q', query.toWellFormed());
	for (const facet of facets) if (filters[facet]) parameters.set(facet, filters[facet]);
	if (isFromQuotes) parameters.set('from', 'quotes');
	const text = parameters.toString();
	return text && `?${text}`;
}

/** In UTF-16 units. Each takes nine bytes of an address at most, and every server accepts addresses of that length. */
const longest = 500;

export interface SearchState {
	query: string;
	filters: Filters;
	/** The reader came from the page of quotes and sees them first. */
	isFromQuotes: boolean;
}
