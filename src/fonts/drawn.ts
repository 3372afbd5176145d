import { readFile } from 'node:fs/promises';
import { Blob, Face, Font } from 'harfbuzzjs';
import { convert } from 'fontverter';
import { codePointOf, fontPackage, sliceFor, type FontPackage, type Slice } from './packages.ts';

/** A font of a package, by the ids that `fontPackage` takes. */
export interface FontName {
	id: string;
	axes: string;
}

export const notoSerif: FontName = { id: 'noto-serif-sc', axes: 'wght' };
export const notoSans: FontName = { id: 'noto-sans-sc', axes: 'wght' };
export const newsreader: FontName = { id: 'newsreader', axes: 'opsz' };

/** The slice of a font that draws the character; none where the font does not, whatever its package says. */
export async function drawingSlice(font: FontName, character: string): Promise<Slice | undefined> {
	const slice = sliceFor(packageOf(font), character);
	if (!slice || surely.test(character)) return slice;
	return new Font(await openSlice(slice)).glyph(codePointOf(character)) ? slice : undefined;
}

/** The face of a slice, which is read once. */
export function openSlice({ path }: Slice): Promise<Face> {
	const known =
		faces.get(path) ??
		readFile(path)
			.then((data) => convert(data, 'truetype'))
			.then((data) => new Face(new Blob(data)));
	faces.set(path, known);
	return known;
}

function packageOf({ id, axes }: FontName): FontPackage {
	const known = packages.get(id) ?? fontPackage(id, axes);
	packages.set(id, known);
	return known;
}

/** What every slice draws that its package lists it for, so that no file is opened for most texts. */
export const surely = /[\u0020-\u007e\u4e00-\u9fef·–—‘’“”…　、。《》〔〕！（），：；？]/;

const faces = new Map<string, Promise<Face>>();
const packages = new Map<string, FontPackage>();
