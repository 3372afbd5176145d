import { getDispatches } from '../collections/dispatches.ts';
import { onceABuild } from '../collections/once.ts';
import { getPeople } from '../collections/people.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { assertUniqueKeys, citedOf } from './cited.ts';
import { factsOf } from './copy-facts.ts';

/** Throws where two things on the site are cited by one key. */
export async function assertCitable(): Promise<void> {
	const people = await getPeople();
	assertUniqueKeys((await getDispatches()).flatMap((dispatch) => citedOf(dispatch, people)));
}

/** By slug of the dispatch: what copying from it needs besides its text, and the digest in the address of that. */
export const getFacts = onceABuild(async () => {
	const people = await getPeople();
	return new Map((await getDispatches()).map((dispatch) => [dispatch.slug, factsOf(dispatch, people)]));
});

/** The same of one dispatch. */
export async function getFactsOf({ slug }: Dispatch) {
	const facts = (await getFacts()).get(slug);
	if (!facts) throw new Error(`There is no dispatch “${slug}”.`);
	return facts;
}
