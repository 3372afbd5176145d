import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import { writeAddress } from '../../search/address.ts';
import type { Suggestion } from '../../search/suggest.ts';
import { element } from './dom.ts';
import { countsText } from './status.ts';

/** Queries that find something, each a link with how it comes from the reader's and how often it is found. */
export const nearestItems = (suggestions: readonly Suggestion[], t: Translate<SearchKey>): HTMLLIElement[] =>
	suggestions.map(({ query, how, counts }) => {
		const address = location.pathname + writeAddress({ query, filters: {}, isFromQuotes: false });
		const found = countsText(counts, t);
		return element(
			'li',
			{},
			element('a', { href: address }, query),
			' ',
			element('span', { class: 'label' }, t(`search.near.${how}`, { found })),
		);
	});
