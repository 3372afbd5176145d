import { bilingual, locales, otherLocale, type Bilingual, type Locale } from '../domain/locale.ts';
import { isGone } from '../domain/permalink.ts';
import type { LedgerEntry } from './schema.ts';
import { contentHash } from './hash.ts';
import type { IdSpace } from './id-spaces.ts';

/** One entry of the ledger to be written. */
export interface Change {
	/** `removed`: it was never released, and is gone. */
	kind: 'added' | 'changed' | 'removed';
	space: IdSpace;
	id: string;
	/** The id that it follows in reading order; a changed entry stays where it is. */
	after: string | undefined;
	entry: LedgerEntry;
	/** The languages whose text is new. */
	languages: readonly Locale[];
}

/**
 * What must be written into the ledger for it to know everything that the content publishes. What was released stays in
 * it; what was not yet leaves no trace when it changes or goes.
 */
export function changesOf(spaces: readonly IdSpace[]): Change[] {
	return spaces.flatMap((space) => {
		let previous: string | undefined;
		const present = [...space.texts].flatMap(([id, text]): Change[] => {
			const after = previous;
			previous = id;
			const known = space.entries.get(id);
			const hashes = hashesOf(text);
			if (!known)
				return [
					{
						kind: 'added',
						space,
						id,
						after,
						languages: locales,
						entry: { ...hashes, ...(text.page ? { page: true } : {}) },
					},
				];
			const languages = locales.filter((locale) => known[locale] !== hashes[locale]);
			if (languages.length === 0 || isGone(known) || known.page !== text.page) return [];
			return [
				{
					kind: 'changed',
					space,
					id,
					after,
					languages,
					entry: {
						...known,
						...hashes,
						history: historyAfter(known, hashes),
						outdated: isOutdated(space, text, languages, known) ? true : undefined,
					},
				},
			];
		});
		const gone = space.incomplete
			? []
			: [...space.entries].filter(([id, entry]) => !entry.date && !space.texts.has(id));
		const removed = gone.map(([id, entry]): Change => ({
			kind: 'removed',
			space,
			id,
			after: undefined,
			languages: [],
			entry,
		}));
		return [...present, ...removed];
	});
}

/** Whether the translation of a changed text is one of an earlier original. */
function isOutdated(
	{ original }: IdSpace,
	text: Bilingual & { page?: true },
	changed: readonly Locale[],
	{ outdated }: LedgerEntry,
): boolean {
	if (original === undefined || text.page) return false;
	const translation = otherLocale(original);
	if (changed.includes(translation) || text[translation] === '') return false;
	return outdated === true || changed.includes(original);
}

/** Whether readers may have seen the entry's present text: it was released, and has not changed since. */
export const isReleased = (entry: LedgerEntry) => entry.date !== undefined && !isPending(entry);

/** Whether the entry's text has changed since it was last released. */
const isPending = ({ history }: LedgerEntry) => history !== undefined && history.length > 0 && !history.at(-1)?.until;

/** The texts an entry was released with, once its text is the one with these hashes. */
function historyAfter(known: LedgerEntry, hashes: Bilingual): LedgerEntry['history'] {
	const past = known.history ?? [];
	const released = past.at(-1);
	if (isReleased(known)) return [...past, { zh: known.zh, en: known.en }];
	const isBack = isPending(known) && locales.every((locale) => released?.[locale] === hashes[locale]);
	return isBack ? past.slice(0, -1) : past;
}

export const hashesOf = (text: Bilingual): Bilingual => bilingual((locale) => contentHash(text[locale]));
