import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Dispatch } from '../domain/dispatch.ts';
import { readContent, type Content } from '../ingest/content.ts';
import { ContentError, formatIssues } from '../ingest/report.ts';

/** Loads the dispatches; an unchanged pair comes from the store of the last run. */
export const dispatchLoader = (): Loader => contentLoader('dispatches', ({ dispatches, digests }) =>
	dispatches.map((dispatch) => ({ id: dispatch.slug, data: { ...dispatch }, digest: digests.get(dispatch.slug) })));

/** Loads the people. */
export const peopleLoader = (): Loader => contentLoader('people', ({ people }) =>
	[...people.values()].map((person) => ({ id: person.id, data: { ...person } })));

/** Loads the ports of entry, in their order. */
export const portsLoader = (): Loader => contentLoader('ports', ({ ports }) =>
	ports.map((port, index) => ({ id: String(index).padStart(2, '0'), data: { ...port } })));

/**
 * A loader that takes its entries from the one reading of `content/`. A mistake anywhere in it stops a build
 * with every mistake listed; in development it is printed, and the last good entries stay.
 */
function contentLoader(name: string, entriesOf: (content: Content) => Entry[]): Loader {
	return {
		name: `content-${name}`,
		load: async (context) => {
			const { store, config, watcher, logger } = context;
			const root = fileURLToPath(config.root);
			await forgetAfterCodeChange(root, context);
			const load = async () => {
				const content = await readContent(root, (slug, digest) => {
					const entry = store.get(slug);
					return name === 'dispatches' && entry?.digest === digest ? (entry.data as unknown as Dispatch) : undefined;
				});
				if (content.issues.length > 0) throw new ContentError(content.issues);
				store.clear();
				for (const entry of entriesOf(content)) store.set(entry);
			};
			await load();
			watcher?.add(join(root, 'content'));
			watcher?.on('all', (_event, path) => {
				if (!path.startsWith(join(root, 'content'))) return;
				load().catch((error: unknown) => logger.error(error instanceof ContentError ? formatIssues(error.issues) : String(error)));
			});
		},
	};
}

/** Empties the store when the code that made its entries has changed. */
async function forgetAfterCodeChange(root: string, { store, meta }: LoaderContext) {
	const hash = createHash('sha256');
	for (const folder of ['domain', 'ingest', 'markdown', 'schemas']) {
		const names = (await readdir(join(root, 'src', folder))).sort();
		for (const name of names) hash.update(await readFile(join(root, 'src', folder, name)));
	}
	const digest = hash.digest('hex');
	if (meta.get('code') !== digest) store.clear();
	meta.set('code', digest);
}

interface Entry {
	id: string;
	data: Record<string, unknown>;
	digest?: string | undefined;
}
