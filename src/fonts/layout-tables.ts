import { uint16s } from './sfnt.ts';

/** A GPOS table whose only feature, `halt`, sets full-width marks in half their width. Glyphs in ascending order. */
export function halfWidthTable(marks: readonly HalfWidth[]): Buffer {
	// Single adjustment, format 2: an x placement and an x advance a glyph.
	const values = marks.flatMap(({ shift, narrowing }) => [shift, -narrowing]);
	const head = uint16s(2, 8 + values.length * 2, 0x0005, marks.length);
	return layoutTable('halt', 1, Buffer.concat([head, uint16s(...values), coverage(marks.map(({ glyph }) => glyph))]));
}

/** A GSUB table whose only feature, `ccmp`, always on, draws two of one glyph as one other. */
export function pairTable({ single, double }: { single: number; double: number }): Buffer {
	const set = uint16s(1, 4, double, 2, single);
	const head = uint16s(1, 8 + set.length, 1, 8);
	return layoutTable('ccmp', 4, Buffer.concat([head, set, coverage([single])]));
}

/** A table with one feature of one lookup of one subtable, for every script and language. */
function layoutTable(feature: string, lookupType: number, subtable: Buffer): Buffer {
	const languageSystem = uint16s(0, 0xffff, 1, 0);
	const script = Buffer.concat([uint16s(4, 0), languageSystem]);
	const scripts = ['DFLT', 'hani'];
	const scriptList = Buffer.concat([
		uint16s(scripts.length),
		...scripts.map((tag, index) =>
			Buffer.concat([tagOf(tag), uint16s(2 + scripts.length * 6 + index * script.length)]),
		),
		...scripts.map(() => script),
	]);
	const featureList = Buffer.concat([uint16s(1), tagOf(feature), uint16s(8), uint16s(0, 1, 0)]);
	const lookupList = Buffer.concat([uint16s(1, 4), uint16s(lookupType, 0, 1, 8), subtable]);
	const header = uint16s(1, 0, 10, 10 + scriptList.length, 10 + scriptList.length + featureList.length);
	return Buffer.concat([header, scriptList, featureList, lookupList]);
}

const coverage = (glyphs: readonly number[]) => uint16s(1, glyphs.length, ...glyphs);

const tagOf = (tag: string) => Buffer.from(tag, 'latin1');

/** How a full-width mark is set in half its width, in font units. */
export interface HalfWidth {
	glyph: number;
	/** How far the mark moves to the right; negative: to the left. */
	shift: number;
	/** What is taken off its width. */
	narrowing: number;
}
