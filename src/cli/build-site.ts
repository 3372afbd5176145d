import { join, relative, resolve } from 'node:path';
import { loggedErrors } from './build-log.ts';
import { withLock } from './lock.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Builds the site into a folder beside the published one and puts it in its place only when everything,
 * the search index included, succeeded: after a failure `outDir` is what it was. Throws what stopped the build.
 */
export async function buildSite({ root, outDir, verbose = false }: BuildOptions): Promise<void> {
	const target = resolve(root, outDir);
	// One folder for each target: Astro keeps parsed content only as long as its settings, outDir among them, stay the same.
	const work = join(root, '.cache', 'build', relative(root, target).replaceAll(/\W+/g, '-').replace(/^-/, ''));
	const staging = join(work, 'site');

	await withLock(join(work, 'lock'), async () => {
		// Read when Astro is imported, hence the late import.
		process.env.ASTRO_TELEMETRY_DISABLED = '1';
		const { build } = await import('astro');
		await build({
			root,
			outDir: staging,
			cacheDir: join(work, 'content'),
			logLevel: verbose ? 'info' : 'warn',
			logger: { entrypoint: join(import.meta.dirname, 'build-log.ts') },
		});
		if (loggedErrors.length > 0) throw new Error('Astro built the site with errors.');
		replaceFolder({ current: target, next: staging, aside: join(work, 'previous') });
	});
}

export interface BuildOptions {
	/** The project's folder. */
	root: string;
	/** Where the site is published, relative to the project's folder. */
	outDir: string;
	/** Whether Astro tells of every page. */
	verbose?: boolean;
}
