import type { HitGroup } from '../../search/answer.ts';
import { applyFilters, type Filters } from '../../search/facets.ts';
import type { Result } from '../../search/listing.ts';
import type { Search } from '../../search/search.ts';
import { alsoItem, chosenView, resultItem, type ItemContext } from './result-item.ts';
import { alsoSentence } from './status.ts';

/**
 * Results as elements of the list; `before` is the one that is listed before them. A line opens each group after the
 * first.
 */
export async function resultItems(
	results: readonly Result[],
	before: Result | undefined,
	{ search, groups, filters, locale, t }: Listed,
): Promise<HTMLLIElement[]> {
	if (results.length === 0) return [];
	const { catalog } = await search.open();
	const isDated = catalog.editions > 1;
	const context = { locale, t, view: chosenView(), isDated };
	const asked = { queries: groups.flatMap(({ queries }) => queries), quotePath: catalog.quotePath };
	const items = await Promise.all(
		results.map(async (result) => {
			const texts = await search.texts(result.hit.record).catch(() => undefined);
			return resultItem(result, texts && { zh: texts[0], en: texts[1] }, asked, context);
		}),
	);
	return items.flatMap((item, at) => {
		const group = results[at]?.group;
		const last = at > 0 ? results[at - 1] : before;
		if (!group || group === groups[0] || group === last?.group) return [item];
		return [alsoItem(alsoSentence(group, applyFilters(group.hits, filters), locale, t)), item];
	});
}

interface Listed extends Pick<ItemContext, 'locale' | 't'> {
	search: Search;
	groups: readonly HitGroup[];
	filters: Filters;
}
