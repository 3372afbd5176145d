import { getDispatches } from '../collections/dispatches.ts';
import { onceABuild } from '../collections/once.ts';
import { getPeople } from '../collections/people.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { digestOf } from '../files/digest.ts';
import { urls } from '../i18n/urls.ts';
import { assertUniqueKeys, citedOf } from './cited.ts';
import { factsOf } from './copy-facts.ts';

/** Throws where two things on the site are cited by one key. */
export async function assertCitable(): Promise<void> {
	const people = await getPeople();
	assertUniqueKeys((await getDispatches()).flatMap((dispatch) => citedOf(dispatch, people)));
}

/**
 * What copying from its dispatches needs besides their texts, by date of the edition, and a digest of it for its
 * address. A page that was opened before a text changed asks for the old address, finds nothing there, and so cannot
 * copy the version of a text it does not show.
 */
export const getFacts = onceABuild(async () => {
	const people = await getPeople();
	const byDate = Map.groupBy(await getDispatches(), ({ date }) => date);
	return new Map(
		[...byDate].map(([date, dispatches]) => {
			const facts = Object.fromEntries(dispatches.map((dispatch) => [dispatch.slug, factsOf(dispatch, people)]));
			return [date, { facts, digest: digestOf(facts).slice(0, 8) }];
		}),
	);
});

/** The address of that of the dispatch's edition. */
export async function getFactsAddress({ slug, date }: Dispatch): Promise<string> {
	const edition = (await getFacts()).get(date);
	if (!edition) throw new Error(`There is no dispatch “${slug}”.`);
	return urls.facts(date, edition.digest);
}
