import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';
import type { Palette } from './palette.ts';

/** Draws cards as PNG in a thread of their own: a promise a card, in their order. `root`: the project's folder. */
export function drawCards(root: string, cards: readonly Card[], colors: Palette): Promise<Buffer>[] {
	const drawn = cards.map(() => Promise.withResolvers<Buffer>());
	const fail = (error: unknown) => drawn.forEach(({ reject }) => reject(error));
	const worker = new Worker(join(root, 'src/pictures/draw-worker.ts'), { workerData: { cards, colors } });
	worker.on('message', ({ index, png }: { index: number; png: Uint8Array }) => drawn[index]!.resolve(Buffer.from(png)));
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('The thread that draws the share images ended early.')));
	return drawn.map(({ promise }) => promise);
}
