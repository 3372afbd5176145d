import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locales } from '../domain/locale.ts';
import { urls } from '../i18n/urls.ts';
import { readContent } from '../ingest/content.ts';
import { ContentError } from '../ingest/report.ts';
import { loadEarly } from '../search/load-early.ts';
import { writeIndex } from '../search/write-index.ts';

/** Writes the search index of the dispatches under `root` into the built site, and has the search pages ask for it early. */
export function searchIndex({ root }: { root: string }): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { dispatches, people, issues } = await readContent(root);
				if (issues.length > 0) throw new ContentError(issues);
				const start = performance.now();
				const folder = fileURLToPath(dir);
				const index = await writeIndex(dispatches, people, join(folder, 'pagefind'));
				const scripts = await scriptsIn(folder);
				for (const locale of locales) {
					const page = join(folder, locale, 'search/index.html');
					const html = await readFile(page, 'utf8');
					await writeFile(page, loadEarly({ html, scripts, index, folder: urls.file('pagefind/') }));
				}
				logger.info(`indexed ${dispatches.length} dispatches in ${Math.round(performance.now() - start)} ms`);
			},
		},
	};
}

/** The built scripts by address. */
async function scriptsIn(folder: string): Promise<Map<string, string>> {
	const names = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith('.js'));
	return new Map(
		await Promise.all(
			names.map(
				async (name) => [urls.file(`_astro/${name}`), await readFile(join(folder, '_astro', name), 'utf8')] as const,
			),
		),
	);
}
