import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { digestOf } from '../files/digest.ts';
import { withLock } from '../files/lock.ts';
import { pruneStores } from '../files/store.ts';
import { loggedErrors } from './build-log.ts';
import { withKeptPages } from './kept-pages.ts';
import { assertReplaceable, markAsBuild, outFolder } from './out-folder.ts';
import { replaceFolder, restoreFolder } from './replace-folder.ts';

/**
 * Builds the site into a folder beside the published one and puts it in its place only when everything,
 * the search index included, succeeded: after a failure `outDir` is what it was. Throws what stopped the build.
 */
export async function buildSite({ root, outDir, verbose = false, finish }: BuildOptions): Promise<void> {
	const current = outFolder(root, outDir);
	const work = workFolder(root, outDir);
	const next = join(work, 'site');
	const aside = join(work, 'previous');

	await access(root, constants.W_OK);
	await withLock(join(work, 'build'), async () => {
		restoreFolder({ current, aside });
		assertReplaceable(current);
		// Read when Astro is imported, hence the late import.
		process.env.ASTRO_TELEMETRY_DISABLED = '1';
		const { build } = await import('astro');
		// By Node: Astro would have Vite compile every module that the settings import.
		const { default: config } = (await import(pathToFileURL(join(root, 'astro.config.ts')).href)) as Settings;
		const cacheDir = join(work, 'content');
		await withKeptPages(cacheDir, () =>
			build({
				...config,
				configFile: false,
				root,
				outDir: next,
				cacheDir,
				logLevel: verbose ? 'info' : 'warn',
				logger: { entrypoint: join(import.meta.dirname, 'build-log.ts') },
			}),
		);
		if (loggedErrors.length > 0) throw new Error('Astro built the site with errors.');
		await finish?.(next);
		markAsBuild(next);
		assertReplaceable(current);
		replaceFolder({ current, next, aside });
		await pruneStores(root);
	});
}

/**
 * What a build keeps in `.cache/`, a folder for each that it publishes, so that two builds into different folders never
 * write to the same files.
 */
export const workFolder = (root: string, outDir: string): string =>
	join(root, '.cache', 'build', digestOf(outFolder(root, outDir)));

/**
 * The arguments with which Node runs the build, as in package.json. Short-lived objects are collected in small steps:
 * that takes a sixth off the peak of memory and costs no time.
 */
export const buildCommand = ['--max-semi-space-size=8', join(import.meta.dirname, 'build.ts')];

interface Settings {
	default: AstroUserConfig;
}

export interface BuildOptions {
	/** The project's folder. */
	root: string;
	/** Where the site is published, relative to the project's folder. */
	outDir: string;
	/** Whether Astro logs every page that it makes. */
	verbose?: boolean;
	/** The last step on the built site, whose folder it is given, before that is published; what it throws stops it. */
	finish?: (folder: string) => Promise<void>;
}
