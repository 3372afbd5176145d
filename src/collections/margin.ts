import type { Dispatch, Segment } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import type { LedgerNote } from '../ledger/notes.ts';
import { getNotes } from './permalinks.ts';
import { getSourceAddress } from './sources.ts';

/** What is shown beside the segments of a dispatch, next to their numbers. */
export interface Margin {
	/** What the ledger says of a segment; of the empty id, what it says before the first one. */
	noteOf: (id: string) => LedgerNote | undefined;
	/** The address of the lines of the source that a segment came from. */
	linesOf: (segment: Segment) => string | undefined;
	/** Whether a text has changed since it was published, and whether one was taken back. */
	hasChanged: boolean;
	hasWithdrawn: boolean;
}

export async function getMargin(dispatch: Dispatch, locale: Locale): Promise<Margin> {
	const { notes, history } = await getNotes(dispatch);
	const address = await getSourceAddress(locale);
	return {
		noteOf: (id) => notes.get(id),
		linesOf: ({ lines }) => lines && address(lines.file ?? dispatch.source.file, lines),
		hasChanged: history.length > 0,
		hasWithdrawn: [...notes.values()].some(({ withdrawn }) => withdrawn.length > 0),
	};
}
