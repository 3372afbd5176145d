import { getEntry } from 'astro:content';
import type { Dispatch } from '../domain/dispatch.ts';
import type { Permalinks } from '../domain/permalink.ts';
import { historyOf, type ChangedText } from '../ledger/history.ts';
import { ledgerNotesOf, type LedgerNotes } from '../ledger/notes.ts';
import { onceABuild } from './once.ts';

/** Everything that was ever published. */
export const getPermalinks = onceABuild(async (): Promise<Permalinks> => {
	const ledger = await getEntry('permalinks', 'ledger');
	if (!ledger) throw new Error('The ledger has not been loaded.');
	return ledger.data;
});

/** What the ledger says at each segment of a dispatch, and what has changed in it since it was published. */
export async function getNotes(dispatch: Dispatch): Promise<Notes> {
	const permalinks = await getPermalinks();
	const known = madeFor.get(permalinks) ?? new Map<string, Notes>();
	madeFor.set(permalinks, known);
	const own = known.get(dispatch.slug);
	if (own) return own;
	const notes = ledgerNotesOf(dispatch, permalinks);
	const made = { notes, history: historyOf(dispatch, permalinks, notes) };
	known.set(dispatch.slug, made);
	return made;
}

const madeFor = new WeakMap<Permalinks, Map<string, Notes>>();

interface Notes {
	notes: LedgerNotes;
	history: ChangedText[];
}
