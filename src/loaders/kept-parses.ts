import type { Dispatch } from '../domain/dispatch.ts';
import { codeDigest } from '../files/digest.ts';
import { keptIn, type Kept } from '../files/kept.ts';
import { projectStore, type Store } from '../files/store.ts';
import type { Ledger } from '../ledger/schema.ts';

/** What is kept from reading to reading of a project. */
export interface KeptParses {
	dispatches: Kept<Dispatch>;
	ledger: Kept<Ledger>;
}

/** What is kept of the project in `root`, as long as the code that parses it is the same. */
export async function keptParses(root: string, store: Store = projectStore(root, 'parsed')): Promise<KeptParses> {
	const code = await codeDigest(root, ['src/domain', 'src/ingest', 'src/ledger']);
	// What was kept is what this code wrote.
	return {
		dispatches: keptIn(store, `${code}-`, (dispatch) => dispatch as Dispatch),
		ledger: keptIn(store, `${code}-ledger-`, (ledger) => ledger as Ledger),
	};
}
