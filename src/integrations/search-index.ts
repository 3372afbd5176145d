import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteOf } from '../loaders/site.ts';
import { ContentError } from '../ingest/report.ts';
import { writeIndex } from '../search/write-index.ts';

/**
 * Makes the search index of the dispatches under `root` before the pages are rendered, so that the search page can name
 * its files, and puts it into the built site.
 */
export function searchIndex({ root }: { root: string }): AstroIntegration {
	const folder = join(root, '.cache/search');
	return {
		name: 'search-index',
		hooks: {
			'astro:build:start': async ({ logger }) => {
				const { dispatches, people, issues } = await siteOf(root);
				if (issues.length > 0) throw new ContentError(issues);
				const start = performance.now();
				await rm(folder, { recursive: true, force: true });
				const files = await writeIndex(dispatches, people, join(folder, 'pagefind'));
				const sizes = Object.fromEntries([...files].map(([name, { length }]) => [name, length]));
				await writeFile(join(folder, 'files.json'), JSON.stringify(sizes));
				logger.info(`indexed ${dispatches.length} dispatches in ${Math.round(performance.now() - start)} ms`);
			},
			'astro:build:done': ({ dir }) =>
				cp(join(folder, 'pagefind'), join(fileURLToPath(dir), 'pagefind'), { recursive: true }),
		},
	};
}
