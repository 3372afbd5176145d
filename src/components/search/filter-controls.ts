import type { Locale } from '../../domain/locale.ts';
import { facets, optionsOf, type Facet, type FacetOption, type Filters } from '../../search/facets.ts';
import type { Hit } from '../../search/hits.ts';
import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import { element } from './dom.ts';

/**
 * A menu for each facet in which hits differ, with counts. A chosen value is listed even without hits, so that it can
 * be undone. Of very many values, the first are offered: those with the most hits.
 */
export function filterControls(
	hits: readonly Hit[],
	filters: Filters,
	locale: Locale,
	t: Translate<SearchKey>,
): HTMLElement[] {
	return facets.flatMap((facet) => {
		const all = optionsOf(facet, hits, filters);
		const options = all.filter(({ value }, place) => place < most || value === filters[facet]);
		return options.length > 1 || filters[facet] !== undefined
			? [facetControl(facet, options, filters[facet], locale, t)]
			: [];
	});
}

/** Values that a menu offers. */
const most = 60;

function facetControl(
	facet: Facet,
	options: FacetOption[],
	chosen: string | undefined,
	locale: Locale,
	t: Translate<SearchKey>,
): HTMLElement {
	const nameOf = ({ label, value }: FacetOption) => (typeof label === 'string' ? t(label) : (label[locale] ?? value));
	const known = options.some(({ value }) => value === chosen);
	const all: FacetOption[] =
		chosen === undefined || known
			? options
			: [...options, { value: chosen, label: { zh: chosen, en: chosen }, count: 0 }];
	return element(
		'label',
		{},
		element('span', {}, t(`search.facet.${facet}`)),
		element(
			'select',
			{ name: facet },
			element('option', { value: '', selected: chosen === undefined }, t('search.any')),
			...all.map((option) =>
				element(
					'option',
					{ value: option.value, selected: option.value === chosen },
					`${nameOf(option)} ${option.count}`,
				),
			),
		),
	);
}
