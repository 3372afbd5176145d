import { readFile } from 'node:fs/promises';
import { codeDigest, digestOf } from '../files/digest.ts';
import { projectStore, type Store } from '../files/store.ts';
import { glyphsOf } from './glyphs.ts';
import { mergeGlyphs } from './merge.ts';
import { fontPackage } from './packages.ts';

/** What the headline font may weigh on the wire, in bytes. */
export const headlineFontLimit = 40_000;

/**
 * The headline font as WOFF2: bold Noto Serif SC with these characters and no others. An unchanged set is not made
 * again.
 *
 * The glyphs are merged from the slices of a package of 7 MB, which the pictures need too. One call of `subset-font` on
 * an unsliced face would be shorter, but the one package found that has such a face, @expo-google-fonts/noto-serif-sc
 * 0.4.3, adds 119 MB to the install.
 */
export async function makeHeadlineFont(
	root: string,
	characters: string,
	store: Store = projectStore(root, 'fonts'),
): Promise<HeadlineFont> {
	const source = fontPackage('noto-serif-sc');
	const name = `headline-${digestOf([characters, source.version, await codeDigest(root, ['src/fonts'])])}.woff2`;
	const { path, made } = await store.file(name, async () => mergeGlyphs(await glyphsOf(source, characters, 700)));
	return { data: await readFile(path), made };
}

export interface HeadlineFont {
	/** WOFF2. */
	data: Buffer;
	/** Whether it had to be made. */
	made: boolean;
}
