/** Values kept from reading to reading, each by the digest of all that it is made of. */
export interface Kept<Value> {
	get: (digest: string) => Promise<Value | undefined>;
	keep: (digest: string, value: Value) => Promise<void>;
}
