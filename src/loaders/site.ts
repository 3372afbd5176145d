import { join, resolve, sep } from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { allSegments, type Dispatch } from '../domain/dispatch.ts';
import type { Permalinks } from '../domain/permalink.ts';
import type { Source } from '../domain/source.ts';
import { readContent, type Content } from '../ingest/content.ts';
import type { ContentIssue } from '../ingest/issue.ts';
import { findIrregularFiles } from '../ingest/regular-files.ts';
import { readSources } from '../ingest/source-text.ts';
import { ledgerKey } from '../ledger/id-spaces.ts';
import { readCheckedLedger } from '../ledger/ledger.ts';
import { keptReadings, type KeptReadings } from './kept-readings.ts';

/** Everything that the site is made of. Publish it only where `issues` is empty. */
export interface Site extends Omit<Content, 'read'> {
	/** The texts as received, by name. */
	sources: Source[];
	/** Everything that was ever published. */
	permalinks: Permalinks;
	/** What may be wrong, and stops nothing. */
	warnings: ContentIssue[];
}

/** Reads `<root>/content`, the ledger included, and checks all of it. Mistakes are in `issues`. */
export async function readSite(root: string, kept?: KeptReadings): Promise<Site> {
	const irregular = await findIrregularFiles(root);
	if (irregular.length > 0) return { ...nothing(), issues: irregular };
	const issues: ContentIssue[] = [];
	const [{ read, ...content }, sources] = await Promise.all([
		readContent(root, kept?.dispatches),
		readSources(root, issues),
	]);
	const ledger = await readCheckedLedger(root, content, kept?.ledger);
	markOutdated(content.dispatches, ledger.permalinks);
	const checked = await checkContent(root, { read, people: content.people }, sources, ledger.permalinks);
	return {
		...content,
		sources,
		permalinks: ledger.permalinks,
		issues: [...content.issues, ...issues, ...ledger.issues, ...checked.filter(({ warning }) => !warning)],
		warnings: checked.filter(({ warning }) => warning),
	};
}

/** Tells the segments whose originals have changed since they were translated. */
function markOutdated(dispatches: readonly Dispatch[], permalinks: Permalinks): void {
	const entries = new Map(permalinks.dispatches.map((dispatch) => [dispatch.id, dispatch.ids]));
	for (const dispatch of dispatches) {
		const outdated = new Set(entries.get(ledgerKey(dispatch))?.flatMap(({ id, outdated }) => (outdated ? id : [])));
		for (const segment of allSegments(dispatch)) if (outdated.has(segment.id)) segment.outdated = true;
	}
}

/** What is handed on where nothing may be read. */
const nothing = (): Omit<Site, 'issues'> => ({
	dispatches: [],
	people: new Map(),
	editions: [],
	broken: { slugs: [], people: [] },
	sources: [],
	warnings: [],
	permalinks: { dispatches: [], quotes: [], people: [] },
});

/**
 * The one reading of the content under `root` that a build makes, for everybody who needs it: the loaders, the headline
 * font, the pictures, the search index. Kept on `globalThis`, since Node loads the integrations and Vite the loaders,
 * each with modules of its own. A reading that failed is not kept.
 */
export function siteOf(folder: string): Promise<Site> {
	const root = resolve(folder);
	const known = shared.readings.get(root);
	if (known) return known;
	const reading = keptReadings(root).then((kept) => readSite(root, kept));
	shared.readings.set(root, reading);
	reading.catch(() => shared.readings.delete(root));
	return reading;
}

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
const shared = ((globalThis as { [key]?: Shared })[key] ??= {
	readings: new Map<string, Promise<Site>>(),
	watchers: new WeakSet(),
	warned: new WeakSet(),
});

interface Shared {
	readings: Map<string, Promise<Site>>;
	watchers: WeakSet<Watcher>;
	warned: WeakSet<Site>;
}

/** What Vite's file watcher can do that is needed here. */
interface Watcher {
	add: (path: string) => unknown;
	on: (event: 'all', listener: (event: string, path: string) => void) => unknown;
}
