import { bilingual, locales } from '../domain/locale.ts';
import type { Permalink, Permalinks } from '../domain/permalink.ts';
import type { Ledger, LedgerEntry } from './schema.ts';
import { contentHash, versionOf } from './hash.ts';
import type { IdSpace } from './id-spaces.ts';
import type { TextStore } from './texts.ts';

/**
 * The ledger with the texts it names: those that were released are kept, those of `spaces` are published now. A text
 * that is lost is empty: the checks have reported it.
 */
export function permalinksOf(
	{ dispatches, quotes, people }: Ledger,
	kept: TextStore,
	spaces: readonly IdSpace[],
): Permalinks {
	const present = spaces.flatMap(({ texts }) =>
		[...texts.values()].flatMap((text) => locales.map((locale) => text[locale])),
	);
	const texts = new Map([...present.map((text) => [contentHash(text), text] as const), ...kept]);
	const textOf = (hashes: { zh: string; en: string }) => bilingual((locale) => texts.get(hashes[locale]) ?? '');
	const permalink = (
		id: string,
		{ zh, en, date, history, outdated, alias, withdrawn, page }: LedgerEntry,
	): Permalink => ({
		id,
		date,
		text: textOf({ zh, en }),
		version: versionOf({ zh, en }),
		history: (history ?? []).map((past) => ({ until: past.until, version: versionOf(past), text: textOf(past) })),
		outdated,
		alias,
		withdrawn,
		page,
	});
	const all = (entries: Record<string, LedgerEntry>) =>
		Object.entries(entries).map(([id, entry]) => permalink(id, entry));
	return {
		dispatches: Object.entries(dispatches).map(([address, { ids, ...entry }]) => ({
			...permalink(address, entry),
			ids: all(ids),
		})),
		quotes: all(quotes),
		people: all(people),
	};
}
