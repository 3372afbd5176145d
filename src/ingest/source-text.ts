import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineRange } from '../domain/dispatch.ts';
import type { Source } from '../domain/source.ts';
import { sha256Of } from '../files/digest.ts';
import { reportUnfit } from './characters.ts';
import { reporterFor, type ContentIssue } from './issue.ts';
import { readText } from './read-text.ts';

/** The text as it was received, read as characters that are not white space, each with its line. */
export interface SourceText {
	/** How many lines the file has. */
	lines: number;
	/** The characters of a range of lines, in order. */
	characters: (range: LineRange) => SourceCharacter[];
}

export interface SourceCharacter {
	character: string;
	/** The file, where it is not the first of its dispatch. */
	file?: string;
	/** Both counted from 1. */
	line: number;
	column: number;
	/** A hyphen that ends a line inside of a word: the text has it only where the word has it. */
	mayDrop?: boolean;
}

/** The SHA-256 of a received file, as hexadecimal digits; undefined where it cannot be read. */
export const digestOfSource = (path: string): Promise<string | undefined> =>
	readFile(path).then(sha256Of, () => undefined);

export function readSourceText(text: string): SourceText {
	const lines = linesOf(text);
	return {
		lines: lines.length,
		characters: ({ from, to }) =>
			lines.slice(from - 1, to).flatMap((content, index) => {
				const line = from + index;
				const characters = charactersOfLine(content).map((own): SourceCharacter => ({ ...own, line }));
				const last = characters.at(-1);
				if (last && /\p{Ll}[-\u2010]\s*$/u.test(content) && /^\s*\p{Ll}/u.test(lines[line] ?? '')) last.mayDrop = true;
				return characters;
			}),
	};
}

/** The visible characters of a line, each with its column. */
function charactersOfLine(content: string): Omit<SourceCharacter, 'line'>[] {
	let column = 1;
	return [...content.normalize('NFC')].flatMap((character) => {
		const own = { character, column };
		column += character.length;
		return visibleCharacters(character).length > 0 ? own : [];
	});
}

/** Every text under `<root>/content/source`, by name. A character that no page may hold is reported. */
export async function readSources(root: string, issues: ContentIssue[]): Promise<Source[]> {
	const folder = join(root, 'content/source');
	const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
	return Promise.all(
		files.map(async (file) => {
			const report = reporterFor(`content/source/${file}`, issues);
			const text = (await readText(join(folder, file), report)) ?? '';
			reportUnfit(text, report);
			return { file, lines: linesOf(text) };
		}),
	);
}

/** The lines of a file, without what ends them. White space after the last end of a line is none. */
function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/);
	return lines.at(-1)?.trim() === '' ? lines.slice(0, -1) : lines;
}

/**
 * The visible characters of a text, composed: what the published original and its source must share. What nobody sees
 * may be left out of the published text, and must be.
 */
export const visibleCharacters = (text: string): string[] => [...text.normalize('NFC').replace(invisible, '')];

const invisible = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Whether a published character is the source's. The text layer of a PDF has radicals and forms of compatibility in
 * the place of characters, and of private use where nobody can tell what was meant.
 */
export const isSameCharacter = (published: string | undefined, source: string): boolean =>
	published === source ||
	(published !== undefined &&
		(/[\ue000-\uf8ff]/.test(source) ||
			(/[\u2e80-\u2fd5\uf900-\ufaff]/.test(source) && source.normalize('NFKC') === published)));
