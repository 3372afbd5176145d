import type { Dispatch } from '../domain/dispatch.ts';
import { codeDigest } from '../files/digest.ts';
import { projectStore, type Store } from '../files/store.ts';
import type { KeptDispatches } from '../ingest/dispatch.ts';

/**
 * Dispatches kept from reading to reading of the project in `root`, as long as the code that parses them is the same.
 */
export async function keptDispatches(
	root: string,
	store: Store = projectStore(root, 'parsed'),
): Promise<KeptDispatches> {
	const code = await codeDigest(root, ['src/domain', 'src/ingest']);
	const nameOf = (digest: string) => `${code}-${digest}.json`;
	return {
		get: async (digest) => {
			const kept = await store.read(nameOf(digest));
			if (!kept) return undefined;
			// What `keep` wrote: the store has checked that no byte of it has changed.
			const dispatch: unknown = JSON.parse(kept.toString());
			return dispatch as Dispatch;
		},
		keep: (digest, dispatch) => store.write(nameOf(digest), Buffer.from(JSON.stringify(dispatch))),
	};
}
