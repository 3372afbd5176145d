import { isHalfBlank, isOpening, type Atom } from './atoms.ts';
import type { Face } from './face.ts';

/** A line of text with the place of each of its atoms, in em from the start of the line. */
export interface Run {
	pieces: { text: string; x: number }[];
	/** To the end of the ink of the last mark. */
	length: number;
}

/**
 * Sets atoms as one line. Of two marks that meet, and of an opening mark at the start of the line, the blank half
 * is taken out, as Chinese typesetting has it; a closing mark at the end counts with its ink alone.
 */
export function setRun(atoms: readonly Atom[], face: Face): Run {
	const pieces: Run['pieces'] = [];
	let x = 0;
	atoms.forEach(({ text, gap }, index) => {
		const before = atoms[index - 1]?.text;
		if (before === undefined) x -= isOpening(text) ? half : 0;
		else {
			x += gap === 'word' ? face.shape(' ').advance : gap === 'thin' ? thin : 0;
			if (isHalfBlank(before) && (isHalfBlank(text) || isOpening(text))) x -= half;
			else if (isOpening(before) && isOpening(text)) x -= half;
		}
		pieces.push({ text, x });
		x += face.shape(text).advance;
	});
	const last = atoms.at(-1)?.text ?? '';
	return { pieces, length: x - (isHalfBlank(last) || /^[？！]$/u.test(last) ? half : 0) };
}

/** The length of atoms as one line, in em. English atoms have no marks to trim. */
export const lengthOf = (atoms: readonly Atom[], face: Face): number => setRun(atoms, face).length;

const half = 0.5;
const thin = 0.125;
