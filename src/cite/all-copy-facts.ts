import { factsOf } from './copy-facts.ts';
import { getDispatches } from '../collections/dispatches.ts';
import { onceABuild } from '../collections/once.ts';
import { getPeople } from '../collections/people.ts';

/** By slug of the dispatch: what copying from it needs besides its text, and the digest by which that is addressed. */
export const getFacts = onceABuild(async () => {
	const people = await getPeople();
	return new Map((await getDispatches()).map((dispatch) => [dispatch.slug, factsOf(dispatch, people)]));
});
