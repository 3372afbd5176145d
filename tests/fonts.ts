import { convert } from 'fontverter';
import { Blob, Buffer as ShapingBuffer, Face, Feature, Font, shape } from 'harfbuzzjs';

/** Opens a font file of any format, to ask it what it has. */
export async function openFont(data: Buffer): Promise<OpenFont> {
	const face = new Face(new Blob(await convert(data, 'truetype')));
	const font = new Font(face);
	const glyphs = (text: string, feature?: string) => {
		const buffer = new ShapingBuffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		shape(font, buffer, feature === undefined ? [] : [new Feature(feature, 1)]);
		return buffer.getGlyphInfosAndPositions();
	};
	return {
		characters: new Set([...face.collectUnicodes()].map((codePoint) => String.fromCodePoint(codePoint))),
		glyphs,
		advance: (text, feature) => glyphs(text, feature).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / face.upem,
		hasInk: (text) => glyphs(text).every(({ codepoint }) => codepoint !== 0 && font.glyphToPath(codepoint) !== ''),
	};
}

export interface OpenFont {
	characters: ReadonlySet<string>;
	/** What the text is drawn with. */
	glyphs(text: string, feature?: string): unknown[];
	/** The length of the text, in em. */
	advance(text: string, feature?: string): number;
	hasInk(text: string): boolean;
}
