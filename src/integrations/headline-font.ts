import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { writeWhole } from '../files/write-whole.ts';
import { headlineCharacters } from '../fonts/headline-characters.ts';
import { makeHeadlineFont, headlineFontLimit } from '../fonts/headline-font.ts';
import { isContent, siteOf, watchSite } from '../loaders/site.ts';

/** Where stylesheets and pages find the font, from the project's folder. */
const fontFile = '.cache/fonts/headline.woff2';

/** Makes the headline font of the content under `root` before Vite looks for it, and again when the content changes. */
export function headlineFont({ root }: { root: string }): AstroIntegration {
	const make = async (logger: AstroIntegrationLogger) => {
		// Mistakes in the content are the loaders' to report.
		const { dispatches } = await siteOf(root);
		const { data } = await makeHeadlineFont(root, headlineCharacters(dispatches));
		if (data.length > headlineFontLimit)
			logger.warn(
				`The headline font is ${data.length} bytes, more than ${headlineFontLimit}: the headlines have many ` +
					'different characters.',
			);
		const path = join(root, fontFile);
		const old = await readFile(path).catch(() => undefined);
		if (!old?.equals(data)) await writeWhole(path, data);
	};
	return {
		name: 'headline-font',
		hooks: {
			'astro:config:setup': ({ logger }) => make(logger),
			'astro:server:setup': ({ server, logger }) => {
				watchSite(root, server.watcher);
				server.watcher.on('all', (_event, path) => {
					if (isContent(root, path)) make(logger).catch((error: unknown) => logger.error(String(error)));
				});
			},
		},
	};
}
