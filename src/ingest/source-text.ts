import type { LineRange } from '../domain/dispatch.ts';

/** The text as it was received, read as characters that are not white space, each with its line. */
export interface SourceText {
	/** How many lines the file has. */
	lines: number;
	/** The characters of a range of lines, in order. */
	characters: (range: LineRange) => SourceCharacter[];
}

export interface SourceCharacter {
	character: string;
	/** Counted from 1. */
	line: number;
}

export function readSourceText(text: string): SourceText {
	const lines = text.split('\n');
	return {
		lines: lines.at(-1) === '' ? lines.length - 1 : lines.length,
		characters: ({ from, to }) =>
			lines.slice(from - 1, to).flatMap((content, index) => visibleCharacters(content).map((character) => ({ character, line: from + index }))),
	};
}

/** The characters of a text that are not white space: what the published Chinese and its source must share. */
export const visibleCharacters = (text: string): string[] => [...text.replace(/\s/gu, '')];
