import { readFile } from 'node:fs/promises';
import { Blob, Buffer as ShapingBuffer, Face, Feature, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { codePointOf, sliceFor, type FontPackage, type Slice } from './packages.ts';
import { readTables, tableOf } from './sfnt.ts';

/** The character of which two make a Chinese dash, drawn as one line. */
export const dash = '—';

/**
 * The glyphs of the characters as simplified Chinese sets them, taken out of the slices that hold them.
 * Characters that the font has not are left out.
 */
export async function glyphsOf(font: FontPackage, characters: Iterable<string>, weight: number): Promise<GlyphSet> {
	const bySlice = new Map<Slice, string[]>();
	for (const character of new Set(characters)) {
		const slice = sliceFor(font, character);
		if (slice) bySlice.set(slice, [...(bySlice.get(slice) ?? []), character]);
	}
	const glyphs: Glyph[] = [];
	let frame: ReadonlyMap<string, Buffer> | undefined;
	let doubleDash: Glyph | undefined;
	for (const [slice, texts] of bySlice) {
		const subset = await subsetFont(await readFile(slice.path), texts.join(''), {
			targetFormat: 'truetype',
			variationAxes: { wght: weight },
			preserveNameIds: [13, 14],
		});
		const read = glyphReader(subset);
		frame ??= read.tables;
		for (const text of texts) glyphs.push(...read.glyph(text));
		if (texts.includes(dash)) [doubleDash] = read.glyph(dash + dash);
	}
	if (!frame) throw new Error(`${font.name} has none of the characters that were asked for.`);
	return { frame, glyphs: glyphs.sort((a, b) => a.codePoint - b.codePoint), doubleDash };
}

function glyphReader(sfnt: Buffer) {
	const tables = readTables(sfnt);
	const font = new Font(new Face(new Blob(sfnt)));
	const isLong = tableOf(tables, 'head').readInt16BE(50) === 1;
	const loca = tableOf(tables, 'loca');
	const offset = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
	const shaped = (text: string, features: Feature[] = []) => {
		const buffer = new ShapingBuffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		// Marks belong to no script by themselves; their Chinese forms do.
		buffer.setScript('Hani');
		buffer.setLanguage('zh-hans');
		shape(font, buffer, features);
		return buffer
			.getGlyphInfosAndPositions()
			.map(({ codepoint, xAdvance = 0, xOffset = 0 }) => ({ id: codepoint, xAdvance, xOffset }));
	};

	/** The glyph of the text; none where it is not one glyph with an outline of its own. */
	const glyph = (text: string): Glyph[] => {
		const [one, ...others] = shaped(text);
		if (!one || one.id === 0 || others.length > 0) return [];
		const outline = tableOf(tables, 'glyf').subarray(offset(one.id), offset(one.id + 1));
		const isComposite = outline.length > 0 && outline.readInt16BE(0) < 0;
		if (isComposite) return [];
		const [half] = shaped(text, [new Feature('halt', 1)]);
		const narrowing = half ? one.xAdvance - half.xAdvance : 0;
		return [
			{
				codePoint: codePointOf(text),
				outline,
				advance: one.xAdvance,
				...(half && narrowing > 0 ? { half: { shift: half.xOffset, narrowing } } : {}),
			},
		];
	};
	return { tables, glyph };
}

export interface GlyphSet {
	/** The tables of one of the slices, for what does not depend on the glyphs. */
	frame: ReadonlyMap<string, Buffer>;
	/** By code point. */
	glyphs: Glyph[];
	/** The dash of two characters, where the characters have the dash. */
	doubleDash: Glyph | undefined;
}

export interface Glyph {
	codePoint: number;
	/** Its entry of the `glyf` table, empty for a space. */
	outline: Buffer;
	/** In font units. */
	advance: number;
	/** How a full-width mark is set in half its width. */
	half?: { shift: number; narrowing: number };
}
