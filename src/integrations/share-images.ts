import { copyFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { urls } from '../i18n/urls.ts';
import { siteOf } from '../loaders/site.ts';
import { basePath } from '../i18n/settings.ts';
import { allCards, type Card } from '../pictures/card.ts';
import { siteCards } from '../pictures/site-cards.ts';
import { makeImages, type MadeImage } from '../pictures/make-images.ts';

/**
 * Writes a share image for every dispatch, quote and unquoted answer of the content under `root`, and for the site's
 * own pages,
 * into the built site; in development, makes each when it is asked for.
 */
export function shareImages({ root }: { root: string }): AstroIntegration {
	let images: Promise<MadeImage[]> | undefined;
	return {
		name: 'share-images',
		hooks: {
			'astro:build:start': () => {
				// Drawn while the pages are rendered; what goes wrong is reported at the end of the build.
				images = readCards(root).then((cards) => makeImages(root, cards));
				images.catch(() => undefined);
			},
			'astro:build:done': async ({ dir, logger }) => {
				const all = (await images) ?? [];
				const copies = all.map(({ card, path }) => ({ path, target: join(fileURLToPath(dir), fileOf(card)) }));
				for (const folder of new Set(copies.map(({ target }) => dirname(target))))
					mkdirSync(folder, { recursive: true });
				for (const { path, target } of copies) copyFileSync(path, target);
				logger.info(
					`${all.filter(({ made }) => made).length} of ${all.length} share images were made, the others kept`,
				);
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const file = /^\/(share\/.+\.png)$/.exec(request.url?.replace(basePath, '/') ?? '')?.[1];
					if (!file) return next();
					imageData(root, file).then(
						(data) => (data ? response.setHeader('Content-Type', 'image/png').end(data) : next()),
						next,
					);
				});
			},
		},
	};
}

/** The image that would be published as `file`. */
async function imageData(root: string, file: string): Promise<Buffer | undefined> {
	const card = (await readCards(root)).find((candidate) => fileOf(candidate) === file);
	const [image] = card ? await makeImages(root, [card]) : [];
	return image && readFile(image.path);
}

async function readCards(root: string): Promise<Card[]> {
	const { dispatches, people, issues } = await siteOf(root);
	// Mistakes in the content are the loaders' to report; nothing is published then.
	return issues.length > 0 ? [] : [...allCards(dispatches, people), ...siteCards(dispatches, people)];
}

/** A card's file in the built site. */
const fileOf = ({ locale, kind, id }: Card) => urls.shareImage(locale, kind, id).slice(basePath.length);
