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
import { keptParses, type KeptParses } from './kept-parses.ts';
import { readBy } from './reading.ts';

export { isContent, siteOf, watchSite } from './reading.ts';

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
export async function readSite(root: string, kept?: KeptParses): Promise<Site> {
	const irregular = await findIrregularFiles(root);
	if (irregular.length > 0) return { ...nothing(), issues: irregular };
	const issues: ContentIssue[] = [];
	const [{ read, ...content }, sources] = await Promise.all([
		readContent(root, kept?.dispatches),
		readSources(root, issues),
	]);
	const ledger = await readCheckedLedger(root, content, kept?.ledger);
	markOutdated(content.dispatches, ledger.permalinks);
	const { people } = content;
	const checked = await checkContent(root, { read, people }, sources, ledger.permalinks, kept?.findings);
	return {
		...content,
		sources,
		permalinks: ledger.permalinks,
		issues: [...content.issues, ...issues, ...ledger.issues, ...checked.filter(({ warning }) => !warning)],
		warnings: checked.filter(({ warning }) => warning),
	};
}

readBy(async (root) => readSite(root, await keptParses(root)));

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
