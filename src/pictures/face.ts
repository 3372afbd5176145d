import { readFile } from 'node:fs/promises';
import { Blob, Buffer as ShapingBuffer, Face as HarfBuzzFace, Font, Variation, shape } from 'harfbuzzjs';
import { convert } from 'fontverter';
import { codePointOf, fontPackage, sliceFor, type FontPackage, type Slice } from '../fonts/packages.ts';

/** A cut of a typeface, of which texts can be measured and drawn. */
export interface Face {
	/** The text on one line: its glyphs and its length, in em. The same text is shaped once. */
	shape(text: string): Shaped;
}

/** Loads the parts of a cut that hold these characters, of the first of its fonts that does. Throws where none does. */
export async function loadFace({ fonts, language }: Cut, characters: Iterable<string>): Promise<Face> {
	const sources = fonts.map(({ id, axes, variations }) => ({ variations, font: fontPackage(id, axes) }));
	const loaded = new Map<Slice, LoadedFont>();
	const byCharacter = new Map<string, LoadedFont>();
	for (const character of new Set(characters)) {
		const { slice, variations } = find(sources, character);
		const font = loaded.get(slice) ?? (await load(slice, variations));
		loaded.set(slice, font);
		byCharacter.set(character, font);
	}
	const fontOf = (character: string) => {
		const font = byCharacter.get(character);
		if (!font) throw new Error(`“${character}” is not among the characters that the face was loaded for.`);
		return font;
	};
	const shaped = new Map<string, Shaped>();
	return {
		shape(text) {
			const known = shaped.get(text) ?? shapeRuns(text, fontOf, language);
			shaped.set(text, known);
			return known;
		},
	};
}

function find(
	sources: readonly { font: FontPackage; variations: Variations }[],
	character: string,
): { slice: Slice; variations: Variations } {
	for (const { font, variations } of sources) {
		const slice = sliceFor(font, character);
		if (slice) return { slice, variations };
	}
	const code = codePointOf(character).toString(16).toUpperCase();
	const names = sources.map(({ font }) => font.name).join(' and ');
	throw new Error(`A share image cannot be made: ${names} have no “${character}” (U+${code}).`);
}

async function load(slice: Slice, variations: Variations): Promise<LoadedFont> {
	const face = new HarfBuzzFace(new Blob(await convert(await readFile(slice.path), 'truetype')));
	const font = new Font(face);
	font.setVariations(Object.entries(variations).map(([tag, value]) => new Variation(tag, value)));
	return { font, unitsPerEm: face.upem, outlines: new Map() };
}

function shapeRuns(text: string, fontOf: (character: string) => LoadedFont, language: string): Shaped {
	const glyphs: Shaped['glyphs'] = [];
	let advance = 0;
	for (const run of runsOf([...text], fontOf)) {
		const { font, unitsPerEm, outlines } = run.font;
		const buffer = new ShapingBuffer();
		buffer.addText(run.text);
		buffer.guessSegmentProperties();
		// Marks belong to no script by themselves; their Chinese forms do.
		if (language === 'zh-hans') buffer.setScript('Hani');
		buffer.setLanguage(language);
		shape(font, buffer);
		for (const { codepoint, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
			const outline = outlines.get(codepoint) ?? font.glyphToPath(codepoint);
			outlines.set(codepoint, outline);
			glyphs.push({ outline, unitsPerEm, x: advance + xOffset / unitsPerEm });
			advance += xAdvance / unitsPerEm;
		}
	}
	return { glyphs, advance };
}

/** Neighbours from the same file, which are shaped together. */
function runsOf(
	characters: readonly string[],
	fontOf: (character: string) => LoadedFont,
): { text: string; font: LoadedFont }[] {
	const runs: { text: string; font: LoadedFont }[] = [];
	for (const character of characters) {
		const font = fontOf(character);
		const last = runs.at(-1);
		if (last?.font === font) last.text += character;
		else runs.push({ text: character, font });
	}
	return runs;
}

interface LoadedFont {
	font: Font;
	unitsPerEm: number;
	outlines: Map<number, string>;
}

/** A cut of a typeface: its font, and the fonts for the characters that the first one does not have. */
export interface Cut {
	fonts: { id: string; axes: string; variations: Variations }[];
	/** For the forms that differ by language. */
	language: string;
}

/** Values of a variable font's axes by tag. */
export type Variations = Record<string, number>;

export interface Shaped {
	/** Outlines as SVG path data in font units, y upwards; `x` in em. */
	glyphs: { outline: string; unitsPerEm: number; x: number }[];
	/** In em. */
	advance: number;
}
