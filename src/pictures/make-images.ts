import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeDigest, digestOf } from '../files/digest.ts';
import { projectStore, type Store } from '../files/store.ts';
import { fontPackage } from '../fonts/packages.ts';
import type { Card } from './card.ts';
import type { DrawingTask, DrawnCard } from './draw-worker.ts';
import { palette, type Palette } from './palette.ts';

/** The share images of the cards, in their order. One whose card, design and code are unchanged is not made again. */
export async function makeImages(
	root: string,
	cards: readonly Card[],
	store: Store = projectStore(root, 'share'),
): Promise<MadeImage[]> {
	const colors = await palette(root);
	const design = [
		colors,
		await codeDigest(root, ['src/pictures', 'src/fonts']),
		...fonts.map((id) => fontPackage(id).version),
	];
	const named = await Promise.all(
		cards.map(async (card) => {
			const name = `${digestOf([card, design])}.png`;
			return { card, name, kept: await store.has(name) };
		}),
	);

	const missing = named.filter(({ kept }) => !kept);
	const drawn = drawCards(
		root,
		missing.map(({ card }) => card),
		colors,
	);
	const pictures = new Map(missing.map(({ name }, index) => [name, drawn[index]]));
	return Promise.all(
		named.map(async ({ card, name }) => {
			const make = () =>
				pictures.get(name) ?? Promise.reject(new Error(`${name} was taken out of the store meanwhile.`));
			return { card, ...(await store.file(name, make)) };
		}),
	);
}

/** Draws cards as PNG in a thread of their own: a promise a card, in their order. No thread is started for none. */
function drawCards(root: string, cards: readonly Card[], colors: Palette): Promise<Buffer>[] {
	if (cards.length === 0) return [];
	const drawn = cards.map(() => Promise.withResolvers<Buffer>());
	const fail = (error: unknown) => drawn.forEach(({ reject }) => reject(error));
	const workerData: DrawingTask = { cards, colors };
	const worker = new Worker(join(root, 'src/pictures/draw-worker.ts'), { workerData });
	worker.on('message', ({ index, png }: DrawnCard) => drawn[index]?.resolve(Buffer.from(png)));
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('The thread that draws the share images ended early.')));
	return drawn.map(({ promise }) => promise);
}

/** The packages that the faces come from. */
const fonts = ['noto-serif-sc', 'noto-sans-sc', 'newsreader'];

export interface MadeImage {
	card: Card;
	/** The PNG file, in the store. */
	path: string;
	/** Whether it had to be made. */
	made: boolean;
}
