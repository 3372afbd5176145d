import type { Atom } from './atoms.ts';

/**
 * Breaks a text into lines of even lengths at good places: as few as the measure allows, or up to `moreLines` more
 * where that is better. `length` is that of the atoms from `start` up to `stop` as one line. Undefined where the text
 * does not fit `maxLines`.
 */
export function breakLines(
	atoms: readonly Atom[],
	{ measure, length, maxLines, maxCost = Infinity, strictness = 1, moreLines = 0 }: BreakOptions,
): Lines | undefined {
	let best: Lines | undefined;
	let most = maxLines;
	for (let count = 1; count <= most; count++) {
		const lines = evenLines(atoms, count, { measure, length, maxCost, strictness });
		if (lines && !best) most = Math.min(maxLines, count + moreLines);
		if (lines && (!best || lines.cost < best.cost)) best = lines;
	}
	return best;
}

/** The best way to set all atoms in exactly `count` lines. */
function evenLines(
	atoms: readonly Atom[],
	count: number,
	{ measure, length, maxCost, strictness }: Required<Omit<BreakOptions, 'maxLines' | 'moreLines'>>,
): Lines | undefined {
	const end = atoms.length;
	// For each number of lines, the best way to set the atoms up to each place.
	let states = new Map<number, State>([[0, { cost: 0, starts: [] }]]);
	for (let line = 1; line <= count; line++) {
		const next = new Map<number, State>();
		for (const [start, { cost, starts }] of states) {
			for (let stop = start + 1; stop <= end; stop++) {
				if (line === count && stop < end) continue;
				const extent = length(start, stop);
				if (extent > measure) break;
				const place = atoms[stop]?.breakCost ?? 0;
				if (place > maxCost || place === Infinity) continue;
				const slack = (measure - extent) / measure;
				const total =
					cost +
					raggedness * slack * slack +
					place * strictness +
					(stop === end && count > 1 ? shortLineCost(atoms.slice(start), extent / measure) : 0);
				if (total < (next.get(stop)?.cost ?? Infinity)) next.set(stop, { cost: total, starts: [...starts, start] });
			}
		}
		states = next;
	}
	const found = states.get(end);
	if (!found) return undefined;
	return {
		cost: found.cost,
		lines: found.starts.map((start, index) => atoms.slice(start, found.starts[index + 1] ?? end)),
	};
}

/** What a line with nothing on it would cost. */
const raggedness = 75;

/** A last line must not be a leftover: one Chinese character, one short English word. */
function shortLineCost(run: readonly Atom[], share: number): number {
	const characters = run
		.map(({ text }) => text)
		.join('')
		.replaceAll(/[\p{P}\s]/gu, '').length;
	if (characters <= 1) return 1000;
	return share < 0.25 ? 60 : 0;
}

export interface BreakOptions {
	/** The longest a line may be. */
	measure: number;
	/** The length of the atoms from `start` up to `stop`, without it, as one line. */
	length: (start: number, stop: number) => number;
	maxLines: number;
	moreLines?: number;
	/** How much the places matter against the evenness of the lines. */
	strictness?: number;
	/** Places that cost more than this are not used. */
	maxCost?: number;
}

export interface Lines {
	lines: Atom[][];
	/** How far the lines are from even lines broken at good places. */
	cost: number;
}

interface State {
	cost: number;
	starts: number[];
}
