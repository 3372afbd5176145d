import { foldCharacter } from './fold.ts';

/**
 * The text as the index has it: one token a Han character, a digit or a mark, one a word of an alphabet.
 * White space parts words and is otherwise nothing. Offsets are UTF-16 units of the text.
 */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let word: Token | undefined;
	let start = 0;
	for (const character of text) {
		const end = start + character.length;
		const folded = foldCharacter(character);
		if (folded === '' && word) word.end = end;
		else if (isLetter(folded)) {
			if (word) {
				word.value += folded;
				word.end = end;
			} else tokens.push((word = { value: folded, start, end, isWord: true }));
		} else {
			word = undefined;
			if (!blank.test(folded)) for (const value of folded) tokens.push({ value, start, end, isWord: false });
		}
		start = end;
	}
	return tokens;
}

/** Whether the text has a Han character. */
export const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

const isLetter = (folded: string) =>
	/^\p{L}+$/u.test(folded) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(folded);

/** White space, controls, and characters without width. */
const blank = /^[\s\p{Cc}\p{Cf}]*$/u;

export interface Token {
	/** Folded. */
	value: string;
	start: number;
	end: number;
	/** A word of an alphabet, which a query may give in part. */
	isWord: boolean;
}
