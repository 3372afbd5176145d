import { getFactsAddress } from '../cite/queries.ts';
import { getDispatches } from '../collections/dispatches.ts';
import { getEditions } from '../collections/editions.ts';
import { onceABuild } from '../collections/once.ts';
import { dispatchPaths } from '../collections/paths.ts';
import { getPeople } from '../collections/people.ts';
import { getNotes, getPermalinks } from '../collections/permalinks.ts';
import { getSourceUses } from '../collections/sources.ts';
import { digestOf } from '../files/digest.ts';
import { fontFor } from '../fonts/headline-fonts.ts';
import { ledgerKey } from '../ledger/id-spaces.ts';
import { pagePolicy } from '../publish/policy.ts';

/**
 * The `cacheKey` of a page about these dispatches: while it and the page's code are the same, Astro takes the page from
 * the last build. It covers these dispatches whole and, of the rest of the content, all but the bodies of other
 * dispatches, of which such a page shows nothing; a page that shows something of them after all gives it as `more`.
 * Development keeps no pages.
 */
export async function pageKey(slugs: readonly string[], more?: unknown): Promise<string | undefined> {
	if (!import.meta.env.PROD) return undefined;
	const { around, keys } = await getKeys();
	return digestOf([around, slugs.map((slug) => keys.get(slug)), more]);
}

/** The static paths of a page that exists once a dispatch and language, each kept while its dispatch is the same. */
export async function keptDispatchPaths() {
	return withKeys(await dispatchPaths());
}

/** Paths of pages about a dispatch with the key of each. */
export const withKeys = <Path extends { props: { dispatch: { slug: string } } }>(paths: readonly Path[]) =>
	Promise.all(paths.map(async (path) => ({ ...path, cacheKey: await pageKey([path.props.dispatch.slug]) })));

/** What any of these pages may show, and by slug what belongs to one dispatch. */
const getKeys = onceABuild(async () => {
	const dispatches = await getDispatches();
	const { dispatches: entries } = await getPermalinks();
	const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
	const around = digestOf([
		dispatches.map(({ sections: _, ...facts }) => facts),
		(await getEditions()).map(({ dispatches: _, ...choices }) => choices),
		[...(await getPeople()).values()],
		[...(await getSourceUses())].map(([file, { pages }]) => [file, pages]),
		await fontFor({}),
		// It stands in the page that is kept: named here, its code is part of what the page is made of.
		pagePolicy({ scripts: new Set(), styles: new Set(), sendsForm: false }),
	]);
	const keys = dispatches.map(async (dispatch) => {
		const { notes, history } = await getNotes(dispatch);
		const ledger = [entryOf.get(ledgerKey(dispatch)), [...notes], history];
		const font = await fontFor({ dispatch: dispatch.slug });
		return [dispatch.slug, digestOf([dispatch, ledger, font, await getFactsAddress(dispatch)])] as const;
	});
	return { around, keys: new Map(await Promise.all(keys)) };
});
