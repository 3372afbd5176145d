/** A thread that draws cards: posts `{ index, png }` for each. The build goes on beside it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Card } from './card.ts';
import type { Palette } from './palette.ts';
import { renderer } from './render.ts';

const { cards, colors } = workerData as { cards: Card[]; colors: Palette };
const draw = await renderer(cards, colors);
await Promise.all(cards.map(async (card, index) => parentPort?.postMessage({ index, png: await draw(card) })));
