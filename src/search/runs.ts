import { pageSpan, type Occurrences } from './chunk.ts';

/**
 * The starts of the runs in which each list has its position, counted from the start, tried from the rarest list;
 * without `positions`, each the next one.
 */
export function runs(lists: readonly Occurrences[], positions: readonly number[] = [...lists.keys()]): Occurrences {
	const [rarest, list] = rarestOf(lists);
	const before = positions[rarest] ?? 0;
	let starts = list.map((occurrence) => occurrence - before);
	for (const [place, list] of lists.entries()) {
		if (place === rarest || starts.length === 0) continue;
		const at = positions[place] ?? 0;
		let from = 0;
		starts = starts.filter((start) => {
			from = lowerBound(list, start + at, from);
			return list[from] === start + at;
		});
	}
	return starts;
}

/** Runs that may have gaps of a few positions, with the positions passed over; what stands there is not looked at. */
export function gappedRuns(lists: readonly Occurrences[]): GappedRun[] {
	const [rarest, list] = rarestOf(lists);
	let found = Array.from(list, (at): GappedRun => ({ start: at, end: at, gaps: [] }));
	for (let place = rarest + 1; place < lists.length; place++) found = extended(found, lists[place] ?? none, place);
	for (let place = rarest - 1; place >= 0; place--) found = preceded(found, lists[place] ?? none, place);
	return found;
}

function extended(found: readonly GappedRun[], list: Occurrences, place: number): GappedRun[] {
	let from = 0;
	let last = -1;
	return found.flatMap(({ start, end, gaps }) => {
		if (end < last) from = 0;
		last = end;
		from = lowerBound(list, end + 1, from);
		const next = list[from];
		if (next === undefined || next - end > widest + 1 || !isSamePage(end, next)) return [];
		return [{ start, end: next, gaps: withGap(gaps, end, next, place) }];
	});
}

function preceded(found: readonly GappedRun[], list: Occurrences, place: number): GappedRun[] {
	let from = 0;
	let last = -1;
	return found.flatMap(({ start, end, gaps }) => {
		if (start < last) from = 0;
		last = start;
		from = lowerBound(list, start, from);
		const before = list[from - 1];
		if (before === undefined || start - before > widest + 1 || !isSamePage(start, before)) return [];
		return [{ start: before, end, gaps: withGap(gaps, before, start, place + 1) }];
	});
}

const withGap = (gaps: readonly Gap[], after: number, before: number, place: number): Gap[] =>
	before - after > 1 ? [...gaps, { from: after + 1, to: before - 1, place }] : [...gaps];

const isSamePage = (one: number, other: number) => Math.floor(one / pageSpan) === Math.floor(other / pageSpan);

function rarestOf(lists: readonly Occurrences[]): [number, Occurrences] {
	return [...lists.entries()].reduce((best, next) => (next[1].length < best[1].length ? next : best));
}

/** The first index not below `from` whose value is not below `value`: in ever longer steps, then by halves. */
export function lowerBound(list: Occurrences, value: number, from: number): number {
	let step = 1;
	while (from + step < list.length && (list[from + step] ?? Infinity) < value) step *= 2;
	let low = from + (step >> 1);
	let high = Math.min(from + step, list.length);
	if (step === 1 && (list[from] ?? Infinity) >= value) return from;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? Infinity) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** More marks in a row than any text has. */
const widest = 5;

const none: Occurrences = new Float64Array();

export interface GappedRun {
	/** The positions of its first and last token. */
	start: number;
	end: number;
	gaps: Gap[];
}

/** Positions passed over before the list at `place`. */
export interface Gap {
	from: number;
	to: number;
	place: number;
}
