import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editionsOf } from '../domain/edition.ts';
import { siteOf } from '../loaders/site.ts';
import { offlineFiles, offlineLimit, offlineList } from '../publish/offline-files.ts';

/** Compiles the service worker with the scripts of the pages, and writes before it what it is to keep. */
export function offline({ root, basePath }: { root: string; basePath: string }): AstroIntegration {
	return {
		name: 'offline',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'service-worker',
								apply: 'build',
								applyToEnvironment: ({ name }) => name === 'client',
								buildStart() {
									const id = join(root, 'src/client/offline/worker.ts');
									this.emitFile({ type: 'chunk', id, fileName: 'worker.js' });
								},
							},
						],
					},
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const { dispatches, editions } = await siteOf(root);
				const [newest] = editionsOf(dispatches, editions);
				const { names, left } = await offlineFiles(folder, basePath, newest?.dispatches ?? []);
				if (left > 0)
					logger.warn(
						`${left} dispatches of ${newest?.date} are not kept for reading offline: the newest edition is more than ` +
							`${offlineLimit / 1_000_000} MB.`,
					);
				const worker = join(folder, 'worker.js');
				await writeFile(worker, (await offlineList(folder, basePath, names)) + (await readFile(worker, 'utf8')));
			},
		},
	};
}
