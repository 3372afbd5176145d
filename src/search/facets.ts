import { locales, type Bilingual, type Locale } from '../domain/locale.ts';
import { hitTypes, type Hit } from './hits.ts';
import type { SearchKey } from '../i18n/browser/search.ts';

/** What results can be narrowed by, in the order of the page; the names are those of the address. */
export const facets = ['year', 'kind', 'type', 'speaker', 'country', 'dispatch', 'language'] as const;

export type Facet = (typeof facets)[number];

/** The chosen value of each facet in use. */
export type Filters = Partial<Record<Facet, string>>;

export const applyFilters = (hits: readonly Hit[], filters: Filters) => hits.filter((hit) => passes(hit, filters));

/**
 * The values of a facet among the hits that the other filters let through, with counts; the chosen one even where it
 * has no hits.
 */
export function optionsOf(facet: Facet, hits: readonly Hit[], filters: Filters): FacetOption[] {
	const { [facet]: chosen, ...others } = filters;
	const options = new Map<string, FacetOption>();
	for (const hit of hits) {
		const counts = passes(hit, others) ? 1 : 0;
		for (const { value, label } of valuesOf(facet, hit)) {
			const option = options.get(value);
			if (option) option.count += counts;
			else options.set(value, { value, label, count: counts });
		}
	}
	return [...options.values()]
		.filter(({ value, count }) => count > 0 || value === chosen)
		.sort((a, b) => orderOf(facet, a) - orderOf(facet, b));
}

function passes(hit: Hit, filters: Filters): boolean {
	return facets.every(
		(facet) => filters[facet] === undefined || valuesOf(facet, hit).some(({ value }) => value === filters[facet]),
	);
}

function valuesOf(
	facet: Facet,
	{ type, speakers, record, dispatch, language }: Hit,
): { value: string; label: FacetOption['label'] }[] {
	switch (facet) {
		case 'year': {
			const year = record.dispatch.date.slice(0, 4);
			return [{ value: year, label: { zh: `${year}年`, en: year } }];
		}
		case 'kind':
			return [{ value: record.dispatch.kind, label: record.dispatch.kindLabel }];
		case 'type':
			return [{ value: type, label: `search.type.${type}` }];
		case 'speaker':
			return speakers.map(({ id, name }) => ({ value: id, label: name }));
		case 'country':
			return [
				...new Map(speakers.flatMap(({ country }) => country ?? []).map((country) => [country.id, country])).values(),
			].map((country) => ({ value: country.id, label: country }));
		case 'dispatch':
			return [{ value: dispatch, label: record.dispatch.label }];
		case 'language':
			return [{ value: language, label: `search.language.${language}` }];
	}
}

/** Types and languages have a fixed order, the newest year comes first; of everything else the most frequent. */
function orderOf(facet: Facet, { value, count }: FacetOption): number {
	if (facet === 'type') return hitTypes.indexOf(value as (typeof hitTypes)[number]);
	if (facet === 'year') return -Number(value);
	return facet === 'language' ? locales.indexOf(value as Locale) : -count;
}

export interface FacetOption {
	value: string;
	/** A name, or the key of a string. */
	label: Bilingual | Extract<SearchKey, `search.${'type' | 'language'}.${string}`>;
	count: number;
}
