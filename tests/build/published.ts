import { locales } from '../../src/domain/locale.ts';
import type { Permalink, Permalinks } from '../../src/domain/permalink.ts';
import { attribute, byTag, withAttribute, type Page } from './html.ts';
import { views } from './dispatches.ts';

/** Every address that the ledger’s ids were ever published at, relative to the front door. */
export function publishedAddresses({ dispatches, quotes, people }: Permalinks): string[] {
	const all = locales.flatMap((locale) => [
		...dispatches.flatMap(({ id: address, ids }) => {
			const pages = views.map((view) => `${locale}/${address}/${view === 'single' ? '' : `${view}/`}`);
			// Subtitles and headlines of one view are the same ids in every other.
			const fragments = pages.flatMap((page) => ids.map(({ id }) => `${page}#${id}`));
			const answers = ids
				.filter(({ page }) => page)
				.flatMap(({ id }) => [`${locale}/${address}/${id}/`, `${locale}/${address}/${id}/#${id}`]);
			return [...pages, `${locale}/${address}/history/`, `${locale}/${address}/cite/`, ...fragments, ...answers];
		}),
		...quotes.flatMap((quote) => [`${locale}/quotes/${quote.id}/`, ...inList(`${locale}/quotes/`, quote)]),
		...people.flatMap((person) => [`${locale}/people/${person.id}/`, ...inList(`${locale}/people/`, person)]),
	]);
	return [...new Set(all)];
}

/** In a list stands what stands; what was withdrawn has its own page alone. */
const inList = (path: string, { id, withdrawn }: Permalink) => (withdrawn ? [] : [`${path}#${id}`]);

/**
 * Why an address leads to nothing; undefined where it does not. A page that leads on is followed, as a browser does
 * with a script.
 */
export function problemWith(address: string, pages: ReadonlyMap<string, Page>, hops = 0): string | undefined {
	const [path = '', fragment = ''] = address.split('#');
	const page = pages.get(path);
	if (!page) return 'no page';
	if (hops > 3) return 'leads in a circle';
	const leadsTo = nextOf(page);
	if (leadsTo !== undefined) {
		const next = leadsTo.replace(/^\//, '');
		return problemWith(fragment ? `${next.replace(/#.*/, '')}#${fragment}` : next, pages, hops + 1);
	}
	if (fragment && !withAttribute(page.document, 'id').some((element) => attribute(element, 'id') === fragment))
		return `no element #${fragment} on ${path}`;
	return undefined;
}

/** Where a page leads on to by itself. */
export function nextOf({ html }: Page): string | undefined {
	return /<meta http-equiv="refresh" content="0;url=([^"]+)">/.exec(html)?.[1];
}

/** What a link of the page’s head says. */
export const canonicalOf = ({ document }: Page) => {
	const link = byTag(document, 'link').find((element) => attribute(element, 'rel') === 'canonical');
	return link && attribute(link, 'href');
};
