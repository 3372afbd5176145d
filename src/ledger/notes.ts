import { allSegments, exchanges, type Dispatch } from '../domain/dispatch.ts';
import {
	followAliases,
	isGone,
	type DispatchPermalinks,
	type Permalink,
	type Permalinks,
} from '../domain/permalink.ts';
import { ledgerKey } from './id-spaces.ts';

/** What the ledger has to say at one segment of a dispatch. */
export interface LedgerNote {
	/** Ids that were published and lead here now; on an exchange’s heading also those of the exchange. */
	oldIds: string[];
	/** What stood after it and was taken back. */
	withdrawn: Withdrawn[];
}

/** A text that was taken back, with every id under which it was ever published. */
export interface Withdrawn {
	permalink: Permalink & Required<Pick<Permalink, 'withdrawn'>>;
	ids: string[];
}

/** By id of the segment; under the empty id what was withdrawn before the first one. */
export type LedgerNotes = ReadonlyMap<string, LedgerNote>;

/** The place on its pages of each id that the dispatch was ever published with. */
export function ledgerNotesOf(dispatch: Dispatch, permalinks: Permalinks): LedgerNotes {
	const notes = new Map<string, LedgerNote>(
		allSegments(dispatch).map((segment) => [segment.id, { oldIds: [], withdrawn: [] }]),
	);
	const start: LedgerNote = { oldIds: [], withdrawn: [] };
	notes.set('', start);
	const headings = new Map(exchanges(dispatch).map(({ id, heading }) => [id, heading.id]));
	const taken = new Set([...notes.keys(), ...headings.keys()]);
	const withdrawn = new Map<string, Withdrawn>();

	for (const { entries, follow } of entriesLeadingTo(ledgerKey(dispatch), permalinks)) {
		let before = start;
		for (const entry of entries) {
			const end = follow(entry.id);
			const note = end && notes.get(headings.get(end.id) ?? end.id);
			if (note && !isGone(end)) before = note;
			if (!isGone(entry) && entry.id === end?.id) continue;
			if (taken.has(entry.id)) continue;
			taken.add(entry.id);
			if (note) note.oldIds.push(entry.id);
			else if (end?.withdrawn) {
				const known = withdrawn.get(end.id);
				if (known) known.ids.push(entry.id);
				else {
					const one: Withdrawn = {
						permalink: { ...end, withdrawn: end.withdrawn },
						ids: [...new Set([end.id, entry.id])],
					};
					withdrawn.set(end.id, one);
					before.withdrawn.push(one);
					taken.add(end.id);
				}
			}
		}
	}
	return notes;
}

/** By id of what is published now: the old ids that lead to it. */
export function oldIdsOf(entries: readonly Permalink[]): Map<string, string[]> {
	const all = byId(entries);
	return Map.groupBy(
		[...all.keys()].filter((id) => followAliases(all, id) !== id),
		(id) => followAliases(all, id) ?? '',
	);
}

/** The ids of the dispatch and of those that go on as this one, each with the entry at the end of its aliases. */
function entriesLeadingTo(
	address: string,
	permalinks: Permalinks,
): { entries: Permalink[]; follow: (id: string) => Permalink | undefined }[] {
	const dispatches = dispatchesLeadingTo(address, permalinks);
	const own = byId(dispatches.find(({ id }) => id === address)?.ids ?? []);
	return dispatches
		.sort((a, b) => Number(b.id === address) - Number(a.id === address))
		.map(({ ids }) => {
			const all = new Map([...own, ...byId(ids)]);
			const follow = (id: string) => {
				const end = followAliases(all, id);
				const entry = end === undefined ? undefined : all.get(end);
				// What was not withdrawn there is here, under the same id or under one that it leads to here.
				const here = entry && !entry.withdrawn ? followAliases(own, entry.id) : undefined;
				return here === undefined ? entry : own.get(here);
			};
			return { entries: ids, follow };
		});
}

const byId = (entries: readonly Permalink[]) => new Map(entries.map((entry) => [entry.id, entry]));

/** The dispatch at an address, and every one that goes on as it. */
export function dispatchesLeadingTo(address: string, permalinks: Permalinks): DispatchPermalinks[] {
	let known = byEnd.get(permalinks);
	if (!known) {
		const byAddress = new Map(permalinks.dispatches.map((dispatch) => [dispatch.id, dispatch]));
		known = Map.groupBy(permalinks.dispatches, ({ id }) => followAliases(byAddress, id));
		byEnd.set(permalinks, known);
	}
	return [...(known.get(address) ?? [])];
}

/** The dispatches of a ledger by the address to which they lead: asked for by every dispatch. */
const byEnd = new WeakMap<Permalinks, Map<string | undefined, DispatchPermalinks[]>>();
