import { Buffer as ShapingBuffer, Font, Variation, shape } from 'harfbuzzjs';
import { drawingSlice, openSlice, type FontName } from '../fonts/drawn.ts';
import type { Slice } from '../fonts/packages.ts';

/** A cut of a typeface, of which texts can be measured and drawn. */
export interface Face {
	/** The text on one line: its glyphs and its length, in em. The same text is shaped once. */
	shape(text: string): Shaped;
}

/**
 * Loads the parts of a cut that hold these characters, of the first of its fonts that draws each. What none of them
 * draws is a box.
 */
export async function loadFace({ fonts, language }: Cut, characters: Iterable<string>): Promise<Face> {
	const loaded = new Map<Slice, LoadedFont>();
	const byCharacter = new Map<string, LoadedFont | undefined>();
	for (const character of new Set(characters)) byCharacter.set(character, await find(fonts, character, loaded));
	const fontOf = (character: string) => {
		if (!byCharacter.has(character))
			throw new Error(`“${character}” is not among the characters that the face was loaded for.`);
		return byCharacter.get(character);
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

async function find(
	fonts: Cut['fonts'],
	character: string,
	loaded: Map<Slice, LoadedFont>,
): Promise<LoadedFont | undefined> {
	for (const { variations, ...name } of fonts) {
		const slice = await drawingSlice(name, character);
		if (!slice) continue;
		const font = loaded.get(slice) ?? (await load(slice, variations));
		loaded.set(slice, font);
		return font;
	}
	return undefined;
}

async function load(slice: Slice, variations: Variations): Promise<LoadedFont> {
	const face = await openSlice(slice);
	const font = new Font(face);
	font.setVariations(Object.entries(variations).map(([tag, value]) => new Variation(tag, value)));
	return { font, unitsPerEm: face.upem, outlines: new Map() };
}

function shapeRuns(text: string, fontOf: (character: string) => LoadedFont | undefined, language: string): Shaped {
	const glyphs: Shaped['glyphs'] = [];
	let advance = 0;
	// What only chooses between forms of the character before it has none of its own.
	for (const run of runsOf([...text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')], fontOf)) {
		if (!run.font) {
			for (const _ of run.text) {
				glyphs.push({ ...box, x: advance });
				advance += 1;
			}
			continue;
		}
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
	fontOf: (character: string) => LoadedFont | undefined,
): { text: string; font: LoadedFont | undefined }[] {
	const runs: { text: string; font: LoadedFont | undefined }[] = [];
	for (const character of characters) {
		const font = fontOf(character);
		const last = runs.at(-1);
		if (last && last.font === font) last.text += character;
		else runs.push({ text: character, font });
	}
	return runs;
}

/** Stands for a character that no font draws: a frame, an em wide. */
const box = {
	outline: 'M80,-60L920,-60L920,780L80,780ZM130,-10L130,730L870,730L870,-10Z',
	unitsPerEm: 1000,
};

interface LoadedFont {
	font: Font;
	unitsPerEm: number;
	outlines: Map<number, string>;
}

/** A cut of a typeface: its font, and the fonts for the characters that the first one does not have. */
export interface Cut {
	fonts: (FontName & { variations: Variations })[];
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
