import { join, resolve, sep } from 'node:path';
import type { ContentIssue } from '../ingest/issue.ts';
import type { Site } from './site.ts';

/**
 * The one reading of the content under `root` that a build makes, for everybody who needs it: the loaders, the headline
 * font, the pictures, the search index. Kept on `globalThis`, since Node loads the integrations and Vite the loaders,
 * each with modules of its own: the integrations come first and read for the loaders, too, for which Vite would have to
 * compile all that reads (`readBy`). A reading that failed is not kept.
 */
export function siteOf(folder: string): Promise<Site> {
	const root = resolve(folder);
	const known = shared.readings.get(root);
	if (known) return known;
	const reading = shared.read(root);
	shared.readings.set(root, reading);
	reading.catch(() => shared.readings.delete(root));
	return reading;
}

/** How it is read. */
export const readBy = (read: Shared['read']): void => void (shared.read = read);

/** The warnings of a reading, once: five loaders share it, and one of them prints them. */
export function takeWarnings(site: Site): ContentIssue[] {
	if (shared.warned.has(site)) return [];
	shared.warned.add(site);
	return site.warnings;
}

/** From now on a change under `content/` has it read anew. Call it before listening for changes yourself. */
export function watchSite(root: string, watcher: Watcher): void {
	if (shared.watchers.has(watcher)) return;
	shared.watchers.add(watcher);
	watcher.add(join(root, 'content'));
	watcher.on('all', (_event, path) => {
		if (isContent(root, path)) shared.readings.delete(resolve(root));
	});
}

/** Whether a path lies under `content/`. */
export const isContent = (root: string, path: string): boolean => path.startsWith(join(root, 'content', sep));

const key = Symbol.for('dispatches.site');
const shared: Shared = ((globalThis as { [key]?: Shared })[key] ??= {
	readings: new Map<string, Promise<Site>>(),
	watchers: new WeakSet(),
	warned: new WeakSet(),
	read: () => Promise.reject(new Error('src/loaders/site.ts, which reads, is not loaded.')),
});

interface Shared {
	readings: Map<string, Promise<Site>>;
	watchers: WeakSet<Watcher>;
	warned: WeakSet<Site>;
	read: (root: string) => Promise<Site>;
}

/** What Vite's file watcher can do that is needed here. */
interface Watcher {
	add: (path: string) => unknown;
	on: (event: 'all', listener: (event: string, path: string) => void) => unknown;
}
