/**
 * What the first query loads one after the other, named in the page so that it loads side by side: the modules that the
 * page's scripts import, and of the index the catalogue or, while all of it weighs no more than `budget`, whatever a query may
 * need. Where the address has no query yet, the index waits until the page is painted.
 */
export function earlyLoad({ html, scripts, index, folder }: EarlyLoadInput): string {
	const entries = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src!);
	const modules = importsOf(entries, scripts).filter((url) => !entries.includes(url));
	// By name: Pagefind gives its files in the order in which they were finished.
	const needed = [...index].filter(([name]) => /^(catalog|index|text)\b/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
	const weight = needed.reduce((sum, [, { length }]) => sum + length, 0);
	const files = needed.filter(([name]) => weight <= budget || name.startsWith('catalog'));
	return [
		...modules.map((url) => `<link rel="modulepreload" href="${url}">`),
		`<script>${preloadScript(files.map(([name]) => folder + name))}</script>`,
	].join('\n');
}

const preloadScript = (addresses: readonly string[]) => `{
const load = (_, observer) => {
	observer?.disconnect();
	for (const href of ${JSON.stringify(addresses)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
};
if (/[?&]q=./.test(location.search)) load();
else new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
}`;

/** Bytes that load in half a second on a slow line (1.6 Mbit/s). */
const budget = 100_000;

/** The addresses of all modules that the scripts import, and that those import. */
function importsOf(entries: readonly string[], scripts: ReadonlyMap<string, string>): string[] {
	const found = new Set<string>();
	for (const queue = [...entries]; queue.length > 0; ) {
		const url = queue.shift()!;
		for (const [, specifier] of (scripts.get(url) ?? '').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
			const { pathname } = new URL(specifier!, new URL(url, 'https://localhost'));
			if (!found.has(pathname)) queue.push(pathname);
			found.add(pathname);
		}
	}
	return [...found];
}

export interface EarlyLoadInput {
	/** The search page. */
	html: string;
	/** The site's scripts by address. */
	scripts: ReadonlyMap<string, string>;
	/** The files of the index by name. */
	index: ReadonlyMap<string, Uint8Array>;
	/** The address of the index folder. */
	folder: string;
}
