import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A variable font that a package carries in slices, one file for each set of characters. */
export interface FontPackage {
	name: string;
	version: string;
	/** The slices in the package's order. */
	slices: Slice[];
}

/** Reads which characters each slice of a Fontsource package holds. `axes`: how its file names name the axes. */
export function fontPackage(id: string, axes = 'wght'): FontPackage {
	const name = `@fontsource-variable/${id}`;
	const resolve = createRequire(import.meta.url).resolve;
	const manifest = resolve(`${name}/package.json`);
	const { version } = readJson(manifest) as { version: string };
	const ranges = readJson(resolve(`${name}/unicode.json`)) as Record<string, string>;
	const slices = Object.entries(ranges).map(([slice, list]) => ({
		path: join(dirname(manifest), 'files', `${id}-${slice.replace(/^\[|\]$/g, '')}-${axes}-normal.woff2`),
		ranges: list.split(',').map(parseRange),
	}));
	return { name, version, slices };
}

/** The first slice that holds the character, or undefined where the font has no such character. */
export function sliceFor({ slices }: FontPackage, character: string): Slice | undefined {
	const codePoint = codePointOf(character);
	return slices.find(({ ranges }) => ranges.some(({ from, to }) => codePoint >= from && codePoint <= to));
}

/** The code point of the text's first character. Throws where the text is empty. */
export function codePointOf(text: string): number {
	const codePoint = text.codePointAt(0);
	if (codePoint === undefined) throw new Error('An empty text has no code point.');
	return codePoint;
}

/** `U+3000-303f` or `U+b7` as numbers, both ends included. */
function parseRange(text: string): CodePointRange {
	const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-');
	return { from: Number.parseInt(first, 16), to: Number.parseInt(last, 16) };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export interface Slice {
	/** A WOFF2 file. */
	path: string;
	ranges: CodePointRange[];
}

export interface CodePointRange {
	from: number;
	to: number;
}
