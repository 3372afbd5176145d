import { endsSentence, setWidth, type Line } from './lines.ts';

/**
 * Puts columns that stand side by side one under the other. A run of lines is set in columns where most of them have
 * wide gaps at the same places and words on both sides that fill their measure; what spans the page stays where it is.
 * Returns how many runs were unfolded.
 */
export function unfoldColumns(lines: readonly Line[], text: string): { lines: Line[]; runs: ColumnRun[] } {
	const raw = text.split('\n');
	const unfolded: Line[] = [];
	const runs: ColumnRun[] = [];
	for (let at = 0; at < lines.length;) {
		const end = runEnd(raw, at, lines.length);
		const starts = end - at >= fewestLines ? columnStarts(raw.slice(at, end)) : [];
		if (starts.length < 2) {
			unfolded.push(...lines.slice(at, Math.max(end, at + 1)));
			at = Math.max(end, at + 1);
			continue;
		}
		runs.push({ from: at + 1, to: end, columns: starts.length });
		for (const [column, start] of starts.entries()) {
			for (let index = at; index < end; index++) {
				const cell = cellsOf(raw[index] ?? '').filter((one) => columnOf(one.start, starts) === column);
				const first = cell[0];
				unfolded.push({
					text: cell.map((one) => one.text).join('  '),
					number: index + 1,
					indented: first !== undefined && first.start - start >= 2,
				});
			}
			unfolded.push({ text: '', number: end, indented: false });
		}
		at = end;
	}
	return { lines: unfolded, runs };
}

export interface ColumnRun {
	/** Lines of the received text, from 1. */
	from: number;
	to: number;
	columns: number;
}

const fewestLines = 5;

/** A column of running text is wider than the cells of a table. */
const narrowest = 12;

/** Where the run that begins at a line with a wide gap ends: after its last line with one. */
function runEnd(raw: readonly string[], from: number, length: number): number {
	if (cellsOf(raw[from] ?? '').length < 2) return from;
	let end = from + 1;
	for (let index = from + 1, without = 0; index < length && without < 3; index++) {
		const cells = cellsOf(raw[index] ?? '');
		if (cells.length > 1) {
			end = index + 1;
			without = 0;
		} else {
			// A line that is longer than a column spans the page.
			const [only] = cells;
			if (only && only.start < 4 && setWidth(only.text) > widestFirst(raw.slice(from, index)) + 4) break;
			without++;
		}
	}
	return end > from + 1 ? endOfLongest(raw, from, end, length) : end;
}

/** Where the first column ends, which may go on below the others, as far as the page is narrow and nothing is empty. */
function endOfLongest(raw: readonly string[], from: number, end: number, length: number): number {
	const measure = widestFirst(raw.slice(from, end)) + 4;
	const left = cellsOf(raw[end - 1] ?? '')[0]?.text ?? '';
	if (endsSentence(left) && !/^\s*\u3000\u3000/u.test(raw[end] ?? '')) return end;
	let last = end;
	for (; last < length; last++) {
		const [only, another] = cellsOf(raw[last] ?? '');
		if (!only || another || only.start > 4 || setWidth(only.text) > measure) break;
	}
	return last;
}

const widestFirst = (raw: readonly string[]) =>
	Math.max(...raw.map((line) => cellsOf(line)).map((cells) => (cells.length > 1 ? setWidth(cells[0]?.text ?? '') : 0)));

/** Where columns begin, in half-width places; none where the gaps are those of a table, whose words are short. */
function columnStarts(raw: readonly string[]): number[] {
	const rows = raw.map(cellsOf).filter(({ length }) => length > 0);
	// The first line of a paragraph is set in.
	const countAt = (start: number) =>
		rows.filter((cells) => cells.some((cell) => cell.start >= start && cell.start - start <= 4)).length;
	const widestAt = (start: number) =>
		Math.max(...rows.flat().map((cell) => (cell.start === start ? setWidth(cell.text) : 0)));
	const frequent = [...new Set(rows.flat().map(({ start }) => start))]
		.filter((start) => countAt(start) >= rows.length * 0.3 && widestAt(start) >= narrowest)
		.sort((a, b) => a - b);
	// Neither does such a line begin a column of its own.
	const starts = frequent.filter((start, index) => index === 0 || start - (frequent[index - 1] ?? 0) > 6);
	const isProse = starts.every((start, column) => {
		const widths = rows.flatMap((cells) => {
			const first = cells.find((cell) => columnOf(cell.start, starts) === column);
			return first && first.start - start <= 4 ? setWidth(first.text) : [];
		});
		return widths.filter((width) => width >= Math.max(...widths) * 0.75).length >= widths.length * 0.35;
	});
	return isProse ? starts : [];
}

const columnOf = (start: number, starts: readonly number[]) =>
	Math.max(0, starts.filter((one) => one <= start + 1).length - 1);

/** The words of a line between wide gaps, with the half-width place at which each begins. */
function cellsOf(line: string): { text: string; start: number }[] {
	return [...line.replace(/\t/g, '    ').matchAll(/\S+(?:\s{1,2}(?!\s)\S+)*/gu)].map(({ 0: text, index }) => ({
		text,
		start: setWidth(line.slice(0, index)),
	}));
}
