import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Dispatch } from '../domain/dispatch.ts';
import { codeDigest } from '../files/digest.ts';
import { readContent, type Content } from '../ingest/content.ts';
import { readPermalinks } from '../ledger/ledger.ts';
import { ContentError, formatIssues } from '../ingest/report.ts';
import { readSources } from '../ingest/source-text.ts';

/** Loads the dispatches; an unchanged pair comes from the store of the last run. */
export const dispatchLoader = (): Loader =>
	contentLoader('dispatches', ({ dispatches, digests }) =>
		dispatches.map((dispatch) => ({ id: dispatch.slug, data: { ...dispatch }, digest: digests.get(dispatch.slug) })),
	);

/** Loads the people. */
export const peopleLoader = (): Loader =>
	contentLoader('people', ({ people }) =>
		[...people.values()].map((person) => ({ id: person.id, data: { ...person } })),
	);

/** Loads the ports of entry, in their order. */
export const portsLoader = (): Loader =>
	contentLoader('ports', ({ ports }) =>
		ports.map((port, index) => ({ id: String(index).padStart(2, '0'), data: { ...port } })),
	);

/** Loads the texts as received. */
export const sourceLoader = (): Loader =>
	watchedLoader('sources', async (root) =>
		(await readSources(root)).map((source) => ({ id: source.file, data: { ...source } })),
	);

/** Loads the ledger of everything that was ever published, as one entry. */
export const permalinkLoader = (): Loader =>
	watchedLoader('permalinks', async (root) => [{ id: 'ledger', data: { ...(await readPermalinks(root)) } }]);

/**
 * A loader that takes its entries from the one reading of `content/`. A mistake anywhere in it stops a build
 * with every mistake listed; in development it is printed, and the last good entries stay.
 */
function contentLoader(name: string, entriesOf: (content: Content) => Entry[]): Loader {
	return watchedLoader(name, async (root, { store, watcher }) => {
		const content = await readContent(root, (slug, digest) => {
			const entry = store.get(slug);
			return name === 'dispatches' && entry?.digest === digest ? (entry.data as unknown as Dispatch) : undefined;
		});
		const issues = watcher ? content.issues.filter(({ publishing }) => !publishing) : content.issues;
		if (issues.length > 0) throw new ContentError(issues);
		return entriesOf(content);
	});
}

/** A loader that reads its entries anew whenever something under `content/` changes. */
function watchedLoader(name: string, read: (root: string, context: LoaderContext) => Promise<Entry[]>): Loader {
	return {
		name: `content-${name}`,
		load: async (context) => {
			const { store, config, watcher, logger } = context;
			const root = fileURLToPath(config.root);
			await forgetAfterCodeChange(root, context);
			const load = async () => {
				const entries = await read(root, context);
				store.clear();
				for (const entry of entries) store.set(entry);
			};
			await load();
			watcher?.add(join(root, 'content'));
			watcher?.on('all', (_event, path) => {
				if (!path.startsWith(join(root, 'content'))) return;
				load().catch((error: unknown) =>
					logger.error(error instanceof ContentError ? formatIssues(error.issues) : String(error)),
				);
			});
		},
	};
}

/** Empties the store when the code that made its entries has changed. */
async function forgetAfterCodeChange(root: string, { store, meta }: LoaderContext) {
	const digest = await codeDigest(root, ['src/domain', 'src/ingest']);
	if (meta.get('code') !== digest) store.clear();
	meta.set('code', digest);
}

interface Entry {
	id: string;
	data: Record<string, unknown>;
	digest?: string | undefined;
}
