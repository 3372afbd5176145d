/** What `load` gives: asked for once in a build, where nothing changes, and each time in development. */
export function onceABuild<Value>(load: () => Promise<Value>): () => Promise<Value> {
	let loaded: Promise<Value> | undefined;
	return () => (import.meta.env.PROD ? (loaded ??= load()) : load());
}
