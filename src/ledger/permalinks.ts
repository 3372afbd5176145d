import { bilingual } from '../domain/locale.ts';
import type { Permalink, Permalinks } from '../domain/permalink.ts';
import type { Ledger, LedgerEntry } from './schema.ts';
import { versionOf } from './hash.ts';
import type { TextStore } from './texts.ts';

/** The ledger with the texts it remembers. A text that is not kept is empty: the checks have reported it. */
export function permalinksOf({ dispatches, quotes, people }: Ledger, texts: TextStore): Permalinks {
	const textOf = (hashes: { zh: string; en: string }) => bilingual((locale) => texts.get(hashes[locale]) ?? '');
	const permalink = (id: string, { zh, en, date, history, alias, withdrawn, page }: LedgerEntry): Permalink => ({
		id,
		date,
		text: textOf({ zh, en }),
		version: versionOf({ zh, en }),
		history: (history ?? []).map((past) => ({ until: past.until, version: versionOf(past), text: textOf(past) })),
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
