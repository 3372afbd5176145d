import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { codeDigest, digestOf } from '../cache/digest.ts';
import { projectStore, type Store } from '../cache/store.ts';
import { fontPackage } from '../fonts/packages.ts';
import type { Card } from './card.ts';
import { palette } from './palette.ts';

/** The share images of the cards, in their order. One whose card, design and code are unchanged is not made again. */
export async function makeImages(root: string, cards: readonly Card[], store: Store = projectStore(root, 'share')): Promise<MadeImage[]> {
	const colors = await palette(root);
	const design = [colors, await codeDigest(root, ['src/share', 'src/fonts']), ...(await versions())];
	const nameOf = (card: Card) => `${digestOf([card, design])}.png`;

	const missing = cards.filter((card) => !store.has(nameOf(card)));
	// Loaded only where there is something to make: the tools take longer than a build with nothing to do.
	const draw = missing.length > 0 ? (await import('./render.ts')).renderer(missing, colors) : undefined;
	return Promise.all(
		cards.map(async (card) => ({ card, ...(await store.file(nameOf(card), async () => (await draw)!(card))) })),
	);
}

/** What the pictures depend on besides the project's own code. */
async function versions(): Promise<string[]> {
	const resolve = createRequire(import.meta.url).resolve;
	const sharp = JSON.parse(await readFile(resolve('sharp/package.json'), 'utf8')) as { version: string };
	return [sharp.version, ...['noto-serif-sc', 'noto-sans-sc', 'newsreader'].map((id) => fontPackage(id).version)];
}

export interface MadeImage {
	card: Card;
	/** The PNG file, in the store. */
	path: string;
	/** Whether it had to be made. */
	made: boolean;
}
