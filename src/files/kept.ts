import type { Store } from './store.ts';

/** Values kept from one run to another, each by the digest of all that it is made of. */
export interface Kept<Value> {
	get: (digest: string) => Value | undefined;
	keep: (digest: string, value: Value) => Promise<void>;
}

/**
 * Values kept in a store as JSON, in files whose names begin with `prefix`. `read` takes a value from its JSON; the
 * store has checked that no byte of it has changed.
 */
export function keptIn<Value>(store: Store, prefix: string, read: (json: unknown) => Value): Kept<Value> {
	const nameOf = (digest: string) => `${prefix}${digest}.json`;
	return {
		get: (digest) => {
			const data = store.read(nameOf(digest));
			return data && read(JSON.parse(data.toString()));
		},
		keep: (digest, value) => store.write(nameOf(digest), Buffer.from(JSON.stringify(value))),
	};
}
