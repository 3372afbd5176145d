import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../files/write-whole.ts';
import { ContentError } from '../ingest/report.ts';
import { siteOf, type Site } from '../loaders/site.ts';
import { makeRecords } from '../search/records.ts';
import { indexFiles, writeIndex } from '../search/write-index.ts';

/**
 * Makes the search index of the dispatches under `root` before the pages are rendered, so that the search page can name
 * its files, and writes it into the built site. In between it is kept in memory: another build, with another base path,
 * may be running in the same project. In development it is made when it is asked for, anew once the content has
 * changed; while that cannot be read, the last one is served.
 */
export function searchIndex({ root }: { root: string }): AstroIntegration {
	let files: ReadonlyMap<string, Uint8Array> = new Map();
	return {
		name: 'search-index',
		hooks: {
			'astro:build:start': async ({ logger }) => {
				const { dispatches, people, issues } = await siteOf(root);
				if (issues.length > 0) throw new ContentError(issues);
				const start = performance.now();
				files = await indexFiles(makeRecords(dispatches, people));
				const sizes = Object.fromEntries([...files].map(([name, { length }]) => [name, length]));
				await writeWhole(join(root, '.cache/search/files.json'), JSON.stringify(sizes));
				logger.info(`indexed ${dispatches.length} dispatches in ${Math.round(performance.now() - start)} ms`);
			},
			'astro:server:setup': ({ server }) => {
				const current = lastIndex(root);
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
function lastIndex(root: string): () => Promise<ReadonlyMap<string, Uint8Array>> {
	let last: { site?: Site; files: Promise<ReadonlyMap<string, Uint8Array>> } = { files: Promise.resolve(new Map()) };
	return async () => {
		const site = await siteOf(root).catch(() => undefined);
		if (site && site !== last.site && site.dispatches.length > 0)
			last = { site, files: indexFiles(makeRecords(site.dispatches, site.people)) };
		return last.files;
	};
}
