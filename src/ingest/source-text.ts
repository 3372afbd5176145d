import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineRange } from '../domain/dispatch.ts';
import type { Source } from '../domain/source.ts';
import { reportUnfit } from './characters.ts';
import { reporterFor, type ContentIssue } from './issue.ts';

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
	const lines = linesOf(text);
	return {
		lines: lines.length,
		characters: ({ from, to }) =>
			lines
				.slice(from - 1, to)
				.flatMap((content, index) =>
					visibleCharacters(content).map((character) => ({ character, line: from + index })),
				),
	};
}

/** Every text under `<root>/content/source`, by name. A character that no page may hold is reported. */
export async function readSources(root: string, issues: ContentIssue[]): Promise<Source[]> {
	const folder = join(root, 'content/source');
	const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
	return Promise.all(
		files.map(async (file) => {
			const text = await readFile(join(folder, file), 'utf8');
			reportUnfit(text, reporterFor(`content/source/${file}`, issues));
			return { file, lines: linesOf(text) };
		}),
	);
}

/** The lines of a file, without what ends them. White space after the last end of a line is none. */
function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/);
	return lines.at(-1)?.trim() === '' ? lines.slice(0, -1) : lines;
}

/** The characters of a text that are not white space: what the published Chinese and its source must share. */
export const visibleCharacters = (text: string): string[] => [...text.replace(/\s/gu, '')];
