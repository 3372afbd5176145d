import type { Bilingual } from './locale.ts';

/** An id that was published: its texts since then, and whether it is still in use. */
export interface Permalink {
	id: string;
	/** ISO 8601 calendar date of the release that first published it; absent before. */
	date?: string | undefined;
	/**
	 * Its present text, or its last one where it is gone: a segment's or a quote's words, a headline, the title of an
	 * exchange, a name with its office.
	 */
	text: Bilingual;
	/** What a copied link to that text carries. */
	version: string;
	/** The texts before, oldest first. */
	history: PastText[];
	/** Whether its original has changed since it was translated. */
	outdated?: boolean | undefined;
	/** Set where another id of the same kind has replaced it. */
	alias?: { to: string; date: string } | undefined;
	/** Set where it was withdrawn. */
	withdrawn?: { date: string; reason: Bilingual } | undefined;
	/** In a dispatch: it is an exchange, with a page of its own. */
	page?: boolean | undefined;
}

/** A former text, and the date of the release that replaced it; none where that is still to come. */
export interface PastText {
	until?: string | undefined;
	version: string;
	text: Bilingual;
}

/**
 * A dispatch's own entry, `interviews/<slug>` or `articles/<slug>`, and those of its segments and exchanges in reading
 * order.
 */
export interface DispatchPermalinks extends Permalink {
	ids: Permalink[];
}

/** Everything that was ever published, in the order of the ledger. */
export interface Permalinks {
	dispatches: DispatchPermalinks[];
	quotes: Permalink[];
	people: Permalink[];
}

/** Whether the id is no longer in use. */
export const isGone = ({ alias, withdrawn }: Pick<Permalink, 'alias' | 'withdrawn'>) =>
	alias !== undefined || withdrawn !== undefined;

/**
 * The id at the end of a chain of aliases, whether it is in use, withdrawn or unknown. Undefined where the chain is a
 * circle.
 */
export function followAliases(entries: ReadonlyMap<string, Pick<Permalink, 'alias'>>, id: string): string | undefined {
	const seen = new Set<string>();
	for (let at = id; !seen.has(at);) {
		seen.add(at);
		const next = entries.get(at)?.alias?.to;
		if (next === undefined) return at;
		at = next;
	}
	return undefined;
}

/**
 * The version of several texts in one: as long as that of one, which alone is its own. It is their digits exclusive-or,
 * which a browser works out without a library; whoever asks has the list of the versions that there ever were.
 */
export const rangeVersion = (versions: readonly (string | undefined)[]): string =>
	(versions.reduce((all, one = '') => all ^ Number.parseInt(one, 16), 0) >>> 0).toString(16).padStart(8, '0');
