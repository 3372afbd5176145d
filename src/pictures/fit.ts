import type { Locale } from '../domain/locale.ts';
import { sentencesOf } from '../domain/sentences.ts';
import { atomsOf, type Atom } from './atoms.ts';
import { breakLines, type BreakOptions } from './break-lines.ts';
import type { Face } from './face.ts';
import { lengthOf } from './run.ts';

/**
 * Sets paragraphs in the largest of the sizes in which they fit the box; a somewhat smaller one is taken where it
 * breaks the lines at much better places. Undefined where they fit in none.
 */
export function fitText(
	paragraphs: readonly string[],
	{ locale, face, sizes, leading, width, height, strictness = 1 }: FitOptions,
): Fitted | undefined {
	const measured = paragraphs.map((text) => measuredText(atomsOf(text, locale), face));
	const [largest = 0] = sizes;
	let best: (Fitted & { score: number }) | undefined;
	for (const size of sizes) {
		if (best && size < best.size * 0.7) break;
		const maxLines = Math.floor(height / (size * leading) + 0.001);
		const set = setParagraphs(measured, width / size, {
			maxLines,
			strictness,
			maxCost: size === sizes.at(-1) ? Infinity : goodEnough,
		});
		if (!set) continue;
		const score = set.cost / Math.sqrt(set.lines.length) + shrinkCost * (1 - size / largest);
		if (!best || score < best.score)
			best = { size, lines: set.lines, height: set.lines.length * size * leading, score };
	}
	return best;
}

/**
 * As `fitText`, for a text of which a part will do: where the whole does not fit, it is cut at the end of a sentence,
 * or else of a clause, or else of a word, and ends with an ellipsis.
 */
export function fitExcerpt(text: string, options: FitOptions): Fitted {
	for (const excerpt of excerpts(text, options.locale)) {
		const fitted = fitText([excerpt], options);
		if (fitted) return fitted;
	}
	throw new Error(`“${text}” cannot be set in ${options.width} × ${options.height} pixels.`);
}

/**
 * The text, then shorter and shorter parts of its beginning: first those that end with a sentence, then with a clause,
 * then anywhere between words.
 */
export function excerpts(text: string, locale: Locale): string[] {
	const ellipsis = { zh: '……', en: ' …' }[locale];
	const clause = { zh: /[，；、](?=.)/gu, en: /[,;](?= )/gu }[locale];
	const inside = (ends: number[]) => ends.filter((end) => end < text.length).reverse();
	const sentences = inside(
		sentencesOf(text, locale).map(({ start, end }) => start + text.slice(start, end).trimEnd().length),
	);
	const clauses = inside([...text.matchAll(clause)].map(({ 0: mark, index }) => index + mark.length));
	const atClause = (end: number) => text.slice(0, end - 1) + ellipsis;
	const atWord = (end: number) =>
		(locale === 'zh' ? text.slice(0, end) : text.slice(0, end).replace(/\s+\S*$/u, '')) + ellipsis;
	const lengths = [240, 160, 100, 60, 30, 15].filter((length) => length < text.length);
	return [
		text,
		...sentences.map((end) => text.slice(0, end) + ellipsis),
		...clauses.map(atClause),
		...lengths.map(atWord),
	];
}

function setParagraphs(paragraphs: readonly MeasuredText[], measure: number, { maxLines, ...options }: Limits) {
	const lines: Atom[][] = [];
	let cost = 0;
	for (const { atoms, length } of paragraphs) {
		const broken = breakLines(atoms, {
			measure,
			length,
			maxLines: maxLines - lines.length,
			moreLines: options.strictness >= 1 ? 2 : 0,
			...options,
		});
		if (!broken) return undefined;
		lines.push(...broken.lines);
		cost += broken.cost;
	}
	return { lines, cost };
}

/** Atoms whose runs are measured once, for all sizes. */
function measuredText(atoms: Atom[], face: Face): MeasuredText {
	const known = new Map<number, number>();
	const length = (start: number, stop: number) => {
		const key = start * (atoms.length + 1) + stop;
		const extent = known.get(key) ?? lengthOf(atoms.slice(start, stop), face);
		known.set(key, extent);
		return extent;
	};
	return { atoms, length };
}

/** Breaks inside a word are for the smallest size alone. */
const goodEnough = 45;
/** What shrinking to nothing would cost, in the unit of break costs. */
const shrinkCost = 95;

export interface FitOptions {
	locale: Locale;
	face: Face;
	/** In pixels, the largest first. */
	sizes: readonly number[];
	/** From baseline to baseline, in em. */
	leading: number;
	/** In pixels. */
	width: number;
	height: number;
	/** How much good places to break matter against even lines. */
	strictness?: number;
}

export interface Fitted {
	/** In pixels. */
	size: number;
	lines: Atom[][];
	height: number;
}

interface MeasuredText {
	atoms: Atom[];
	length: BreakOptions['length'];
}

type Limits = Required<Pick<BreakOptions, 'maxLines' | 'maxCost' | 'strictness'>>;
