import type { Dispatch, Segment } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import type { Place } from '../ledger/places.ts';
import { getNotes } from './permalinks.ts';
import { getSourceAddress } from './sources.ts';

/** What stands beside the segments of a dispatch, by their handles. */
export interface Marks {
	/** What the ledger says of a segment; of the empty id, what it says before the first one. */
	placeOf: (id: string) => Place | undefined;
	/** The address of the lines of the source that a segment came from. */
	linesOf: (segment: Segment) => string | undefined;
	/** Whether a text has changed since it was published, and whether one was taken back. */
	hasChanged: boolean;
	hasWithdrawn: boolean;
}

export async function getMarks(dispatch: Dispatch, locale: Locale): Promise<Marks> {
	const { places, history } = await getNotes(dispatch);
	const address = await getSourceAddress(locale);
	return {
		placeOf: (id) => places.get(id),
		linesOf: ({ lines }) => lines && address(dispatch.source.file, lines),
		hasChanged: history.length > 0,
		hasWithdrawn: [...places.values()].some(({ withdrawn }) => withdrawn.length > 0),
	};
}
