import type { Dispatch } from '../domain/dispatch.ts';
import { codeDigest } from '../files/digest.ts';
import { projectStore, type Store } from '../files/store.ts';
import type { Kept } from '../ingest/kept.ts';
import type { Ledger } from '../ledger/schema.ts';

/** What is kept from reading to reading of a project. */
export interface KeptReadings {
	dispatches: Kept<Dispatch>;
	ledger: Kept<Ledger>;
}

/** What is kept of the project in `root`, as long as the code that parses it is the same. */
export async function keptReadings(root: string, store: Store = projectStore(root, 'parsed')): Promise<KeptReadings> {
	const code = await codeDigest(root, ['src/domain', 'src/ingest', 'src/ledger']);
	const kept = <Value>(kind: string): Kept<Value> => ({
		get: async (digest) => {
			const data = await store.read(`${code}-${kind}${digest}.json`);
			if (!data) return undefined;
			// What `keep` wrote: the store has checked that no byte of it has changed.
			const value: unknown = JSON.parse(data.toString());
			return value as Value;
		},
		keep: (digest, value) => store.write(`${code}-${kind}${digest}.json`, Buffer.from(JSON.stringify(value))),
	});
	return { dispatches: kept(''), ledger: kept('ledger-') };
}
