import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { shortly } from '../checks/formats.ts';
import { editionsOf } from '../domain/edition.ts';
import { ContentError, formatIssues } from '../ingest/report.ts';
import { isContent, siteOf, takeWarnings, watchSite } from './reading.ts';
import type { Site } from './site.ts';

export const dispatchLoader = () =>
	contentLoader('dispatches', ({ dispatches }) => dispatches.map((data) => ({ id: data.slug, data: { ...data } })));

export const peopleLoader = () =>
	contentLoader('people', ({ people }) => [...people.values()].map((data) => ({ id: data.id, data: { ...data } })));

/** The editions by date, with what their editors decided. */
export const editionLoader = () =>
	contentLoader('editions', ({ dispatches, editions }) =>
		editionsOf(dispatches, editions).map(({ dispatches: _, ...choices }) => ({ id: choices.date, data: choices })),
	);

/** The texts as received. */
export const sourceLoader = () =>
	contentLoader('sources', ({ sources }) => sources.map((data) => ({ id: data.file, data: { ...data } })));

/** The ledger of everything that was ever published, as one entry. */
export const permalinkLoader = () =>
	contentLoader('permalinks', ({ permalinks }) => [{ id: 'ledger', data: { ...permalinks } }]);

/**
 * A loader that takes its entries from the one reading of `content/`, and again whenever something in it changes. A
 * mistake anywhere in it stops a build with every mistake listed; in development it is printed, and the last good
 * entries stay. There, what concerns published addresses alone is no mistake yet.
 */
function contentLoader(name: string, entriesOf: (site: Site) => Entry[]): Loader {
	const load = async ({ store, config, watcher, logger }: LoaderContext) => {
		const site = await siteOf(fileURLToPath(config.root));
		const warnings = shortly(takeWarnings(site));
		if (warnings !== '') logger.warn(warnings);
		const issues = watcher ? site.issues.filter(({ publishing }) => !publishing) : site.issues;
		if (issues.length > 0) throw new ContentError(issues);
		store.clear();
		for (const entry of entriesOf(site)) store.set(entry);
	};
	return {
		name: `content-${name}`,
		load: async (context) => {
			const { config, watcher, logger } = context;
			const root = fileURLToPath(config.root);
			if (watcher) watchSite(root, watcher);
			await load(context);
			watcher?.on('all', (_event, path) => {
				if (!isContent(root, path)) return;
				load(context).catch((error: unknown) =>
					logger.error(error instanceof ContentError ? formatIssues(error.issues) : String(error)),
				);
			});
		},
	};
}

interface Entry {
	id: string;
	data: Record<string, unknown>;
}
