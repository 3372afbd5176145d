import { facets, type Filters } from './facets.ts';

/** What the address of the search page asks for. */
export function readAddress(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	const filters: Filters = {};
	for (const facet of facets) {
		const value = parameters.get(facet);
		if (value) filters[facet] = value;
	}
	return { query: parameters.get('q') ?? '', filters, isFromQuotes: parameters.get('from') === 'quotes' };
}

/** The address's search part; empty where nothing is asked for. A query too long for an address is left out. */
export function writeAddress({ query, filters, isFromQuotes }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query.trim() && query.length <= longest) parameters.set('q', query.toWellFormed());
	for (const facet of facets) if (filters[facet]) parameters.set(facet, filters[facet]);
	if (isFromQuotes) parameters.set('from', 'quotes');
	const text = parameters.toString();
	return text && `?${text}`;
}

/** UTF-16 units; nine bytes each in an address at the most, which every server takes. */
const longest = 500;

export interface SearchState {
	query: string;
	filters: Filters;
	/** The reader came from the page of quotes and sees them first. */
	isFromQuotes: boolean;
}
