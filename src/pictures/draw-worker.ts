import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { inTurns } from '../files/in-turns.ts';
import { bilingual, type Locale } from '../domain/locale.ts';
import { suppliedBrackets } from '../domain/title.ts';
import type { Card } from './card.ts';
import { compose } from './compose.ts';
import { loadFaces } from './faces.ts';
import { tonesOf, type Palette } from './palette.ts';
import { palettePng } from './png.ts';

/**
 * A thread that draws cards, so that the build goes on beside it. It is started with a `DrawingTask` and posts a
 * `DrawnCard` whenever one is drawn.
 */
const { cards, colors } = workerData as DrawingTask;
const draw = renderer(cards, colors);
await Promise.all(
	cards.map(async (card, index) => parentPort?.postMessage({ index, png: await draw(card) } satisfies DrawnCard)),
);

/** Draws these cards as PNG, three at a time. */
function renderer(cards: readonly Card[], colors: Palette): (card: Card) => Promise<Buffer> {
	const faces = bilingual((locale) => {
		const texts = cards.filter((card) => card.locale === locale).flatMap(textsOf);
		return loadFaces(locale, texts.join('') + addedCharacters(locale));
	});
	const tones = tonesOf(colors);
	const inTurn = inTurns(3);
	return (card) =>
		inTurn(async () => {
			const svg = compose(card, await faces[card.locale], colors).toSvg();
			const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
			return palettePng(data, info.width, info.height, tones);
		});
}

function textsOf({ label, words, deck = '', name, office = '', origin, credit = '', site }: Card): string[] {
	return [label, ...words, deck, name, office, origin, credit, site];
}

/** What the layout adds to the texts: spaces, ellipses, brackets. */
function addedCharacters(locale: Locale): string {
	return ` …${suppliedBrackets[locale].join('')}`;
}

/** What the thread is started with. */
export interface DrawingTask {
	cards: readonly Card[];
	colors: Palette;
}

/** What the thread posts when a card is drawn: the place of the card in its task, and the PNG. */
export interface DrawnCard {
	index: number;
	png: Uint8Array;
}
