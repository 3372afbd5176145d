import { assertUniqueKeys, citedOf, type Cited } from './cited.ts';
import { getDispatches } from '../collections/dispatches.ts';
import { getPeople } from '../collections/people.ts';

/** Everything on the site that can be cited. */
export async function getCited(): Promise<Cited[]> {
	const people = await getPeople();
	const all = (await getDispatches()).flatMap((dispatch) => citedOf(dispatch, people));
	assertUniqueKeys(all);
	return all;
}
