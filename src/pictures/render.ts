import sharp from 'sharp';
import { bilingual } from '../domain/locale.ts';
import { suppliedBrackets } from '../domain/title.ts';
import type { Card } from './card.ts';
import { compose } from './compose.ts';
import { loadFaces } from './faces.ts';
import type { Palette } from './palette.ts';

/**
 * Makes what draws these cards as PNG, a few at a time. Flat colours and their edges need no more than sixteen tones.
 */
export async function renderer(cards: readonly Card[], colors: Palette): Promise<(card: Card) => Promise<Buffer>> {
	const faces = bilingual((locale) => {
		const texts = cards.filter((card) => card.locale === locale).flatMap(textsOf);
		return loadFaces(locale, texts.join('') + always[locale]);
	});
	const inTurn = limit(3);
	return (card) =>
		inTurn(async () => {
			const svg = compose(card, await faces[card.locale], colors).toSvg();
			return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
		});
}

const textsOf = ({ label, words, deck = '', name, office = '', origin, site }: Card) => [
	label,
	...words,
	deck,
	name,
	office,
	origin,
	site,
];

/** What the layout adds to the texts: spaces, ellipses, brackets. */
const always = { zh: ` …${suppliedBrackets.zh.join('')}`, en: ` …${suppliedBrackets.en.join('')}` };

/** Runs at most `most` of the tasks at the same time. */
function limit(most: number) {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async <Result>(task: () => Promise<Result>): Promise<Result> => {
		if (running >= most) await new Promise<void>((go) => waiting.push(go));
		else running++;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	};
}
