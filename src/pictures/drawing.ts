import type { Atom } from './atoms.ts';
import type { Face } from './face.ts';
import { setRun } from './run.ts';

/**
 * An SVG picture of rectangles and outlined text; later shapes cover earlier ones. Lengths are in pixels; the `y` of a
 * text is its baseline.
 */
export class Drawing {
	readonly width: number;
	readonly height: number;
	readonly #shapes: string[] = [];

	constructor(width: number, height: number, ground: string) {
		this.width = width;
		this.height = height;
		this.rectangle(0, 0, width, height, ground);
	}

	rectangle(x: number, y: number, width: number, height: number, color: string): void {
		this.#shapes.push(`<path fill="${color}" d="M${x} ${y}h${width}v${height}h${-width}z"/>`);
	}

	/** Draws atoms as one line. Gives the `x` of its end. */
	line(atoms: readonly Atom[], { face, size, color, accents = {} }: TextStyle, x: number, y: number): number {
		const run = setRun(atoms, face);
		for (const { text, x: offset } of run.pieces)
			this.text(text, { face, size, color: accents[text] ?? color }, x + offset * size, y);
		return x + run.length * size;
	}

	/** Draws a text without breaking or trimming it, its letters `tracking` em apart. Gives the `x` of its end. */
	text(text: string, { face, size, color, tracking = 0 }: TextStyle, x: number, y: number): number {
		if (tracking !== 0)
			return (
				[...text].reduce((end, character) => this.text(character, { face, size, color }, end, y) + tracking * size, x) -
				tracking * size
			);
		const { glyphs, advance } = face.shape(text);
		const paths = glyphs.map(({ outline, unitsPerEm, x: offset }) => {
			const scale = size / unitsPerEm;
			const matrix = `${round(scale, 6)} 0 0 ${round(-scale, 6)} ${round(x + offset * size)} ${round(y)}`;
			return outline && `<path transform="matrix(${matrix})" d="${outline}"/>`;
		});
		this.#shapes.push(`<g fill="${color}">${paths.join('')}</g>`);
		return x + advance * size;
	}

	toSvg(): string {
		const { width, height } = this;
		const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
		return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${this.#shapes.join('')}</svg>`;
	}
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));

export interface TextStyle {
	face: Face;
	size: number;
	color: string;
	/** Space between letters, in em. */
	tracking?: number;
	/** The colours of atoms that have one of their own. */
	accents?: Record<string, string>;
}
