import { getEntry } from 'astro:content';
import type { Dispatch } from '../domain/dispatch.ts';
import type { Permalinks } from '../domain/permalink.ts';
import { historyOf, type ChangedText } from '../permalinks/history.ts';
import { placesOf, type Places } from '../permalinks/places.ts';

/** Everything that was ever published. */
export async function getPermalinks(): Promise<Permalinks> {
	const ledger = await getEntry('permalinks', 'ledger');
	if (!ledger) throw new Error('The ledger has not been loaded.');
	return ledger.data;
}

/** What the ledger says at each segment of a dispatch. */
export const getPlaces = async (dispatch: Dispatch): Promise<Places> => placesOf(dispatch, await getPermalinks());

/** What has changed in a dispatch since it was published. */
export const getHistory = async (dispatch: Dispatch): Promise<ChangedText[]> => historyOf(dispatch, await getPermalinks());
