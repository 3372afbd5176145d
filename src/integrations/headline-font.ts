import { copyFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { projectStore } from '../files/store.ts';
import { headlineFontLimit, headlineFontMaker } from '../fonts/headline-font.ts';
import {
	chooseFonts,
	likelyCharacters,
	publishedFonts,
	type FontUse,
	type HeadlineFonts,
} from '../fonts/headline-fonts.ts';
import { isContent, siteOf, watchSite } from '../loaders/site.ts';

/**
 * Makes the headline fonts of the content under `root` beside the other first steps of a build, and writes them into
 * the built site; in development again when the content changes.
 */
export function headlineFont({ root }: { root: string }): AstroIntegration {
	const start = () => {
		const fonts = makeFonts(root);
		// What goes wrong is told where they are needed.
		fonts.catch(() => undefined);
		publishedFonts.set(fonts);
		return fonts;
	};
	let fonts: Promise<HeadlineFonts> | undefined;
	return {
		name: 'headline-font',
		hooks: {
			'astro:config:setup': () => void (fonts = start()),
			'astro:build:done': async ({ dir, logger }) => {
				const all = fonts ? usesOf(await fonts) : [];
				const folder = join(fileURLToPath(dir), '_astro');
				mkdirSync(folder, { recursive: true });
				for (const { name, path } of all) copyFileSync(path, join(folder, name));
				for (const { name, bytes } of all.filter(({ bytes }) => bytes > headlineFontLimit))
					logger.warn(
						`The headline font ${name} is ${bytes} bytes, more than ${headlineFontLimit}: a headline has many ` +
							'different characters.',
					);
			},
			'astro:server:setup': ({ server, logger }) => {
				watchSite(root, server.watcher);
				server.watcher.on('all', (_event, path) => {
					if (isContent(root, path)) start().catch((error: unknown) => logger.error(String(error)));
				});
				server.middlewares.use((request, response, next) => {
					const name = /\/_astro\/(headline\.\w+\.woff2)$/.exec(request.url ?? '')?.[1];
					if (!name) return next();
					readFile(projectStore(root, 'fonts').pathOf(name)).then(
						(data) => response.setHeader('Content-Type', 'font/woff2').end(data),
						() => next(),
					);
				});
			},
		},
	};
}

async function makeFonts(root: string): Promise<HeadlineFonts> {
	// Mistakes in the content are the loaders' to report.
	const { dispatches } = await siteOf(root);
	const maker = await headlineFontMaker(root, projectStore(root, 'fonts'), likelyCharacters(dispatches));
	try {
		return await chooseFonts(dispatches, maker.make);
	} finally {
		await maker.close();
	}
}

/** Every font, each once. */
function usesOf({ site, editions, dispatches }: HeadlineFonts): FontUse[] {
	const all = [site, ...Object.values(editions), ...Object.values(dispatches)];
	return [...new Map(all.map((use) => [use.name, use])).values()];
}
