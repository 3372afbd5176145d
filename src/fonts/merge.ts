import subsetFont from 'subset-font';
import { dash, type Glyph, type GlyphSet } from './glyphs.ts';
import { halfWidthTable, pairTable } from './layout-tables.ts';
import { padded, tableOf, uint16s, uint32s, writeTables } from './sfnt.ts';

/** One WOFF2 font of glyphs that came out of several. */
export async function mergeGlyphs({ frame, glyphs, doubleDash }: GlyphSet): Promise<Buffer> {
	// Glyph 0 is drawn for what is missing: here nothing, half an em wide.
	const all: Omit<Glyph, 'codePoint'>[] = [
		{ outline: Buffer.alloc(0), advance: 500 },
		...glyphs,
		...(doubleDash ? [doubleDash] : []),
	];
	const glyphOf = (character: string) =>
		glyphs.findIndex(({ codePoint }) => codePoint === character.codePointAt(0)) + 1;

	const outlines = all.map(({ outline }) => padded(outline));
	const offsets = [0];
	let end = 0;
	for (const outline of outlines) offsets.push((end += outline.length));
	const marks = all.flatMap(({ half }, glyph) => (half ? [{ glyph, ...half }] : []));
	const tables = new Map([
		['OS/2', tableOf(frame, 'OS/2')],
		['name', tableOf(frame, 'name')],
		['post', Buffer.concat([uint32s(0x0003_0000), tableOf(frame, 'post').subarray(4, 32)])],
		['head', patched(tableOf(frame, 'head'), 50, 1)],
		['hhea', patched(tableOf(frame, 'hhea'), 34, all.length)],
		['maxp', patched(tableOf(frame, 'maxp'), 4, all.length)],
		[
			'hmtx',
			Buffer.concat(
				all.map(({ advance, outline }) => uint16s(advance, outline.length > 0 ? outline.readInt16BE(2) : 0)),
			),
		],
		['loca', uint32s(...offsets)],
		['glyf', Buffer.concat(outlines)],
		['cmap', characterMap(glyphs)],
	]);
	if (marks.length > 0) tables.set('GPOS', halfWidthTable(marks));
	if (doubleDash) tables.set('GSUB', pairTable({ single: glyphOf(dash), double: all.length - 1 }));
	return subsetFont(writeTables(tables), String.fromCodePoint(...glyphs.map(({ codePoint }) => codePoint)), {
		targetFormat: 'woff2',
		preserveNameIds: [13, 14],
	});
}

/** A `cmap` table of format 12, one group a character. The glyphs are numbered from 1. */
function characterMap(glyphs: readonly Glyph[]): Buffer {
	const groups = glyphs.flatMap(({ codePoint }, index) => [codePoint, codePoint, index + 1]);
	const length = 16 + groups.length * 4;
	return Buffer.concat([
		uint16s(0, 1, 3, 10),
		uint32s(12),
		uint16s(12, 0),
		uint32s(length, 0, glyphs.length, ...groups),
	]);
}

function patched(table: Buffer, offset: number, value: number): Buffer {
	const copy = Buffer.from(table);
	copy.writeUInt16BE(value, offset);
	return copy;
}
