import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeDigest, digestOf } from '../files/digest.ts';
import { projectStore, type Store } from '../files/store.ts';
import { newsreader, notoSans, notoSerif } from '../fonts/drawn.ts';
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
		...fonts.map(({ id }) => fontPackage(id).version),
	];
	const named = cards.map((card) => ({ card, name: `${digestOf([card, design])}.png` }));
	const missing = named.filter(({ name }) => !store.has(name));
	const draw = drawCards(root, colors, (index, png) => store.write(missing[index]?.name ?? '', png));
	await draw(missing.map(({ card }) => card));
	const made = new Set(missing.map(({ name }) => name));
	return named.map(({ card, name }) => ({ card, path: join(store.folder, name), made: made.has(name) }));
}

/**
 * Draws cards as PNG, in as many threads as leave a processor to the build. Each picture is handed on as soon as it is
 * drawn, and none is kept in memory. No thread is started for no card.
 */
function drawCards(root: string, colors: Palette, keep: (index: number, png: Buffer) => Promise<void>) {
	return async (cards: readonly Card[]): Promise<void> => {
		const threads = Math.min(Math.ceil(cards.length / fewCards), Math.max(1, availableParallelism() - 1), mostThreads);
		const share = Math.ceil(cards.length / threads);
		await Promise.all(
			Array.from({ length: threads }, (_, thread) =>
				drawInThread(root, { cards: cards.slice(thread * share, (thread + 1) * share), colors }, (index, png) =>
					keep(thread * share + index, png),
				),
			),
		);
	};
}

/** A thread with fewer cards would take longer to load the fonts than to draw; more of them would fill the memory. */
const fewCards = 50;
const mostThreads = 3;

function drawInThread(root: string, task: DrawingTask, keep: (index: number, png: Buffer) => Promise<void>) {
	return new Promise<void>((resolve, reject) => {
		const worker = new Worker(join(root, 'src/pictures/draw-worker.ts'), { workerData: task });
		let left = task.cards.length;
		worker.on('message', ({ index, png }: DrawnCard) => {
			keep(index, Buffer.from(png)).then(() => --left === 0 && resolve(), reject);
		});
		worker.on('error', reject);
		worker.on('exit', (code) => code !== 0 && reject(new Error('A thread that draws share images ended early.')));
	});
}

/** The packages that the faces come from. */
const fonts = [notoSerif, notoSans, newsreader];

export interface MadeImage {
	card: Card;
	/** The PNG file, in the store. */
	path: string;
	/** Whether it had to be made. */
	made: boolean;
}
