import { bilingual, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import { isGone } from '../domain/permalink.ts';
import type { LedgerEntry } from './schema.ts';
import { contentHash } from './hash.ts';
import type { IdSpace } from './id-spaces.ts';

/** One entry of the ledger to be written. */
export interface Change {
	kind: 'added' | 'changed';
	space: IdSpace;
	id: string;
	/** The id that it follows in reading order; a changed entry stays where it is. */
	after: string | undefined;
	entry: LedgerEntry;
	/** The languages whose text is new. */
	languages: readonly Locale[];
}

/**
 * What must be written into the ledger for it to know everything that is published. Nothing is ever taken out of it.
 */
export function changesOf(spaces: readonly IdSpace[], date: string): Change[] {
	return spaces.flatMap((space) => {
		let previous: string | undefined;
		return [...space.texts].flatMap(([id, text]): Change[] => {
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
						entry: { date, ...hashes, ...(text.page ? { page: true } : {}) },
					},
				];
			const languages = locales.filter((locale) => known[locale] !== hashes[locale]);
			if (languages.length === 0 || isGone(known) || known.page !== text.page) return [];
			const history = [...(known.history ?? []), { until: date, zh: known.zh, en: known.en }];
			return [{ kind: 'changed', space, id, after, languages, entry: { ...known, ...hashes, history } }];
		});
	});
}

export const hashesOf = (text: Bilingual): Bilingual => bilingual((locale) => contentHash(text[locale]));
