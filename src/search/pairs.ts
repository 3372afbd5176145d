import { isHan } from './tokens.ts';

/** At each position of a record, the two Han characters that stand side by side there; empty where there are none. */
export function pairsIn(words: readonly string[]): string[] {
	const pairs = words.map((word, at) => {
		const next = words[at + 1] ?? '';
		return isHan(word) && isHan(next) ? word + next : '';
	});
	return pairs.slice(0, pairs.findLastIndex((pair) => pair !== '') + 1);
}

/**
 * A run of terms in pieces, each a term by itself or two side by side that are Han characters; the last of an odd
 * number is in a pair with the one before it. `choices`: the words of the texts that match each term.
 */
export function piecesOf(choices: readonly (readonly string[])[]): TermPiece[] {
	const areHan = choices.map((choice) => choice.every(isHan));
	const pieces: TermPiece[] = [];
	for (let at = 0; at < choices.length; at++) {
		const first = areHan[at] && areHan[at + 1] ? at : areHan[at] && areHan[at - 1] ? at - 1 : undefined;
		const [one = [], other = []] = choices.slice(first ?? at);
		if (first === undefined) pieces.push({ at, words: one, isPair: false });
		else {
			pieces.push({
				at: first,
				words: one.flatMap((character) => other.map((next) => character + next)),
				isPair: true,
			});
			at = first + 1;
		}
	}
	return pieces;
}

/** What is looked up as one: its place in the run, and the words or pairs of the texts that it may be. */
export interface TermPiece {
	at: number;
	words: readonly string[];
	isPair: boolean;
}
