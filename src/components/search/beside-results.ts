import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import { writeAddress } from '../../search/address.ts';
import type { Answer } from '../../search/answer.ts';
import { recentQueries } from '../../search/recent.ts';
import type { Suggestion } from '../../search/suggest.ts';
import { nearestItems } from './nearest-list.ts';
import { recentItem } from './result-item.ts';
import { takeControls, type Taken } from './take-controls.ts';

/** What stands beside the results: ways to more of them, to take them along, and to other queries. */
export function besideResults(part: (name: string) => HTMLElement, t: Translate<SearchKey>): BesideResults {
	return {
		showTake(taken) {
			part('take').replaceChildren(...(taken && taken.results.length > 0 ? takeControls(taken) : []));
		},
		showMore(count) {
			part('more').hidden = count <= 0;
			part('more').textContent = t('search.more', { count });
		},
		showBySound(answer, query) {
			part('by-sound').hidden = !answer?.maySound || answer.how === 'sound';
			part('by-sound').textContent = t('search.bySound', { query: query.trim() });
		},
		showRecent(isAsked) {
			const queries = isAsked ? [] : recentQueries();
			const addressOf = (query: string) =>
				location.pathname + writeAddress({ query, filters: {}, isFromQuotes: false });
			part('recent-list').replaceChildren(...queries.map((query) => recentItem(query, addressOf(query))));
			part('recent').hidden = queries.length === 0;
			part('examples').hidden = isAsked;
		},
		showNearest(suggestions) {
			part('nearest-list').replaceChildren(...nearestItems(suggestions, t));
			part('nearest').hidden = suggestions.length === 0;
		},
		clear() {
			for (const name of ['results', 'filters', 'take']) part(name).replaceChildren();
			for (const name of ['more', 'by-sound', 'nearest', 'examples']) part(name).hidden = true;
		},
	};
}

export interface BesideResults {
	/** Buttons that save the results, where there are any. */
	showTake(taken: Taken | undefined): void;
	/** The button for so many more results. */
	showMore(count: number): void;
	showBySound(answer: Answer | undefined, query: string): void;
	/** Recent queries and examples, while nothing is asked. */
	showRecent(isAsked: boolean): void;
	/** Queries that find something, where this one finds nothing. */
	showNearest(suggestions: readonly Suggestion[]): void;
	/** Takes all results away. */
	clear(): void;
}
