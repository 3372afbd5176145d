import type { LineRange } from './dispatch.ts';
import { bytesOf, pagesOf } from './pages.ts';
import type { Source, SourcePart } from './source.ts';

/** The lines of a source on pages of about 100 KB, those of each; there is always a first page. */
export function sourcePages({ lines }: Source, parts: readonly SourcePart[]): LineRange[] {
	const opens = new Set(parts.flatMap(({ runs }) => runs.filter(({ segment }) => segment).map(({ from }) => from)));
	const numbers = lines.map((_, index) => index + 1);
	const sizeOf = (line: number) => lineMarkup + bytesOf(lines[line - 1] ?? '') + (opens.has(line) ? runMarkup : 0);
	return pagesOf([{ head: undefined, items: numbers }], sizeOf, room).map((groups) => {
		const own = groups.flatMap(({ items }) => items);
		return { from: own[0] ?? 1, to: own.at(-1) ?? 0 };
	});
}

/** What of the parts stands in a range of lines. */
export function partsWithin(parts: readonly SourcePart[], page: LineRange): SourcePart[] {
	return within(parts.map((part) => ({ ...part, ...part.range }))).map(({ from, to, origin, runs }) => ({
		...(origin && { origin }),
		range: { from, to },
		runs: within(runs),
	}));

	function within<Range extends LineRange>(ranges: readonly Range[]): Range[] {
		return ranges
			.map((range) => ({ ...range, from: Math.max(range.from, page.from), to: Math.min(range.to, page.to) }))
			.filter(({ from, to }) => from <= to);
	}
}

/** Bytes of lines that a page has room for: 100 KB without its frame. */
const room = 80_000;

/** Bytes around a line, and around the lines of a segment. */
const lineMarkup = 45;
const runMarkup = 160;
