import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { projectStore } from '../files/store.ts';
import { writeWhole } from '../files/write-whole.ts';
import { ContentError } from '../ingest/report.ts';
import { siteOf, type Site } from '../loaders/site.ts';
import { keptReadings } from '../search/kept-readings.ts';
import { makeRecords } from '../search/records.ts';
import { indexFiles, writeIndex } from '../search/write-index.ts';

/**
 * Makes the search index of the dispatches under `root` before the pages are rendered, so that the search page can name
 * its files, and writes it into the built site. In between it is kept in memory: another build, with another base path,
 * may be running in the same project. In development it is made when it is asked for, anew once the content has
 * changed; while that cannot be read, the last one is served.
 */
export function searchIndex({ root }: { root: string }): AstroIntegration {
	let files: Files = new Map();
	const indexOf = ({ dispatches, people }: Site) =>
		indexFiles(makeRecords(dispatches, people), keptReadings(projectStore(root, 'readings')));
	return {
		name: 'search-index',
		hooks: {
			'astro:build:start': async ({ logger }) => {
				const site = await siteOf(root);
				if (site.issues.length > 0) throw new ContentError(site.issues);
				const start = performance.now();
				files = await indexOf(site);
				const sizes = Object.fromEntries([...files].map(([name, { length }]) => [name, length]));
				await writeWhole(join(root, '.cache/search/files.json'), JSON.stringify(sizes));
				logger.info(`indexed ${site.dispatches.length} dispatches in ${Math.round(performance.now() - start)} ms`);
			},
			'astro:server:setup': ({ server }) => {
				const current = lastIndex(root, indexOf);
				server.middlewares.use((request, response, next) => {
					const name = /\/pagefind\/([^?#]+)/.exec(request.url ?? '')?.[1];
					if (name === undefined) return next();
					current().then((files) => {
						const file = files.get(name);
						if (!file) return next();
						response.setHeader('Content-Type', 'application/octet-stream').end(file);
					}, next);
				});
			},
			'astro:build:done': ({ dir }) => writeIndex(files, join(fileURLToPath(dir), 'pagefind')),
		},
	};
}

/** The index of the content as it is now, or as it last could be read. */
function lastIndex(root: string, indexOf: (site: Site) => Promise<Files>): () => Promise<Files> {
	let last: { site?: Site; files: Promise<Files> } = { files: Promise.resolve(new Map()) };
	return async () => {
		const site = await siteOf(root).catch(() => undefined);
		if (site && site !== last.site && site.dispatches.length > 0) last = { site, files: indexOf(site) };
		return last.files;
	};
}

type Files = ReadonlyMap<string, Uint8Array>;
