import { parentPort, workerData } from 'node:worker_threads';
import { dash, glyphsOf, type GlyphSet } from './glyphs.ts';
import { mergeGlyphs } from './merge.ts';
import { codePointOf, fontPackage } from './packages.ts';

/**
 * A thread that makes headline fonts. It is started with the characters that it will probably need; for each message,
 * the characters of a font, it posts a `MadeFont`.
 */
const source = fontPackage('noto-serif-sc');
let known = glyphsOf(source, String(workerData), 700);

parentPort?.on('message', (characters: string) => {
	known = withGlyphs(known, characters);
	void known.then(async (all) => {
		const wanted = new Set(Array.from(characters, codePointOf));
		const data = await mergeGlyphs({
			frame: all.frame,
			glyphs: all.glyphs.filter(({ codePoint }) => wanted.has(codePoint)),
			doubleDash: characters.includes(dash) ? all.doubleDash : undefined,
		});
		parentPort?.postMessage({ characters, data } satisfies MadeFont);
	});
});

/** The glyphs, and those that a font needs and that nobody foresaw. */
async function withGlyphs(before: Promise<GlyphSet>, characters: string): Promise<GlyphSet> {
	const all = await before;
	const drawn = new Set(all.glyphs.map(({ codePoint }) => codePoint));
	const missing = [...characters].filter((character) => !drawn.has(codePointOf(character)) && !asked.has(character));
	for (const character of [...String(workerData), ...missing]) asked.add(character);
	if (missing.length === 0) return all;
	const more = await glyphsOf(source, missing, 700).catch(() => undefined);
	const glyphs = [...all.glyphs, ...(more?.glyphs ?? [])].sort((a, b) => a.codePoint - b.codePoint);
	return { ...all, glyphs, doubleDash: all.doubleDash ?? more?.doubleDash };
}

/** Characters that were looked for, drawn by the font or not. */
const asked = new Set<string>(String(workerData));

/** What the thread posts: a font and the characters that it was asked for. */
export interface MadeFont {
	characters: string;
	/** WOFF2. */
	data: Uint8Array;
}
