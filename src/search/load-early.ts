/**
 * The search page, which starts its scripts and, of the index, asks for the catalogue or, while all of it weighs no more than
 * `budget`, whatever a query may need: side by side, since each would come to ask for the next. Where the address has no
 * query yet, they wait until the page is painted.
 */
export function loadEarly({ html, scripts, index, folder }: LoadEarlyInput): string {
	const entries = [...html.matchAll(/<script type="module" src="([^"]+)"><\/script>/g)].map(([tag, src]) => ({
		tag,
		src: src!,
	}));
	const modules = importsOf(
		entries.map(({ src }) => src),
		scripts,
	);
	// By name: Pagefind gives its files in the order in which they were finished.
	const needed = [...index]
		.filter(([name]) => /^(catalog|index|text)\b/.test(name))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const weight = needed.reduce((sum, [, { length }]) => sum + length, 0);
	const files = needed
		.filter(([name]) => weight <= budget || name.startsWith('catalog'))
		.map(([name]) => folder + name);
	const page = entries.reduce((rest, { tag }) => rest.replace(tag, ''), html);
	return page.replace('</body>', () => `<script>${script(modules, files)}</script></body>`);
}

/** Firefox tells of no paint where the address has a fragment; there they wait until half a second after the page has come. */
const script = (modules: readonly string[], files: readonly string[]) => `{
let isLoading = false;
const load = () => {
	if (isLoading) return;
	isLoading = true;
	for (const href of ${JSON.stringify(files)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
	for (const module of ${JSON.stringify(modules)}) import(module);
};
if (/[?&]q=./.test(location.search)) load();
else {
	new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
	addEventListener('load', () => setTimeout(load, 500));
}
}`;

/** Bytes that load in half a second on a slow line (1.6 Mbit/s). */
const budget = 100_000;

/** The addresses of the scripts, of all modules that they import, and that those import. */
function importsOf(entries: readonly string[], scripts: ReadonlyMap<string, string>): string[] {
	const found = new Set(entries);
	for (const queue = [...entries]; queue.length > 0;) {
		const url = queue.shift()!;
		for (const [, specifier] of (scripts.get(url) ?? '').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
			const { pathname } = new URL(specifier!, new URL(url, 'https://localhost'));
			if (!found.has(pathname)) queue.push(pathname);
			found.add(pathname);
		}
	}
	return [...found];
}

export interface LoadEarlyInput {
	/** The search page. */
	html: string;
	/** The site's scripts by address. */
	scripts: ReadonlyMap<string, string>;
	/** The files of the index by name. */
	index: ReadonlyMap<string, Uint8Array>;
	/** The address of the index folder. */
	folder: string;
}
