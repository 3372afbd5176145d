import { foldCharacter } from './fold.ts';

/**
 * Cuts a text into the tokens of the index: each Han character, digit and punctuation mark is one, each word in letters
 * is one. White space separates words and is no token, but for the tab between two cells of a row and the end of a line
 * of verse between figures, which would be one number. Offsets are UTF-16 units of the text.
 */
export function tokenize(written: string): Token[] {
	const text = written.replace(/(?<=\d)[\t\n](?=\d)/g, '¦');
	const tokens: Token[] = [];
	let word: Token | undefined;
	let start = 0;
	for (const character of text) {
		const end = start + character.length;
		const { folded, isLetter, isBlank } = readingOf(character);
		if (folded === '' && word) word.end = end;
		else if (isLetter) {
			if (word) {
				word.value += folded;
				word.end = end;
			} else tokens.push((word = { value: folded, start, end, isWord: true }));
		} else {
			word = undefined;
			if (!isBlank) for (const value of folded) tokens.push({ value, start, end, isWord: false });
		}
		start = end;
	}
	return tokens;
}

/** Whether the word is one Han character. */
export const isHan = (word: string) => /^\p{Script=Han}$/u.test(word);

/** Whether the text has a Han character. */
export const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** How a character is taken, worked out once for each. */
function readingOf(character: string): Reading {
	const before = readings.get(character);
	if (before) return before;
	const folded = foldCharacter(character);
	const reading = { folded, isLetter: hasLetters(folded), isBlank: blank.test(folded) };
	readings.set(character, reading);
	return reading;
}

const readings = new Map<string, Reading>();

const hasLetters = (folded: string) =>
	/^\p{L}+$/u.test(folded) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(folded);

/** White space, controls, and characters without width. */
const blank = /^[\s\p{Cc}\p{Cf}]*$/u;

export interface Token {
	/** Folded. */
	value: string;
	start: number;
	end: number;
	/** A word in letters, of which a query may give a part. */
	isWord: boolean;
}

interface Reading {
	folded: string;
	/** Part of a word in letters. */
	isLetter: boolean;
	/** No token. */
	isBlank: boolean;
}
