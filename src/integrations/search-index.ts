import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../ingest/report.ts';
import { readContent } from '../ingest/content.ts';
import { writeIndex } from '../search/write-index.ts';

/** Writes the search index of the dispatches under `root` into the built site. */
export function searchIndex({ root }: { root: string }): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { dispatches, people, issues } = await readContent(root);
				if (issues.length > 0) throw new ContentError(issues);
				const start = performance.now();
				await writeIndex(dispatches, people, fileURLToPath(new URL('pagefind/', dir)));
				logger.info(`indexed ${dispatches.length} dispatches in ${Math.round(performance.now() - start)} ms`);
			},
		},
	};
}
