import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { projectStore } from '../files/store.ts';
import { writeWhole } from '../files/write-whole.ts';
import { ContentError } from '../ingest/report.ts';
import { siteOf } from '../loaders/site.ts';
import { keptReadings } from '../search/kept-readings.ts';
import { makeRecords } from '../search/records.ts';
import { indexFiles, writeIndex } from '../search/write-index.ts';

/**
 * Makes the search index of the dispatches under `root` before the pages are rendered, so that the search page can name
 * its files, and writes it into the built site. In between it is kept in memory: another build, with another base path,
 * may be running in the same project.
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
				files = await indexFiles(makeRecords(dispatches, people), keptReadings(projectStore(root, 'readings')));
				const sizes = Object.fromEntries([...files].map(([name, { length }]) => [name, length]));
				await writeWhole(join(root, '.cache/search/files.json'), JSON.stringify(sizes));
				logger.info(`indexed ${dispatches.length} dispatches in ${Math.round(performance.now() - start)} ms`);
			},
			'astro:build:done': ({ dir }) => writeIndex(files, join(fileURLToPath(dir), 'pagefind')),
		},
	};
}
