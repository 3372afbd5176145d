import { pageSpan, type Occurrences } from './chunk.ts';
import { wordMatches, type Atom, type Query } from './query.ts';

/**
 * The pages that answer a query, with how often they have it. Exact: the occurrences are those of the text.
 * The whole first; several words of an alphabet are found apart as well; parts with Han characters only where the whole is nowhere.
 */
export async function find(query: Query, index: WordIndex): Promise<Found[]> {
	const words = query.hasWord ? await index.words() : [];
	const whole = await phrase(query.phrase, index, words);
	if (whole.length === 0 && query.unquoted.length > 0) return counted(await phrase(query.unquoted, index, words), 'whole');
	if (query.isHan && whole.length > 0) return counted(whole, 'whole');
	if (query.isHan && query.parts.some((part) => part.length < 2)) return [];
	if (query.parts.length === 0 || (query.parts.length > 1 && query.phrase.length === 1)) return counted(whole, 'whole');
	if (!query.hasWord && !query.isHan) return counted(whole, 'whole');

	const parts: Found[][] = [];
	for (const part of query.parts) parts.push(counted(await phrase(part, index, words), 'parts'));
	let found = intersect(parts, (page) => page);
	if (found.length === 0 && whole.length === 0 && query.isHan && query.hasWord) found = intersect(parts, index.passageOf);
	return union(counted(whole, 'whole'), found);
}

/** Where the run of atoms begins. */
async function phrase(atoms: Atom[], index: WordIndex, words: readonly string[]): Promise<Occurrences> {
	const choices = atoms.map((atom) => ('word' in atom ? words.filter((word) => wordMatches(atom, word)) : atom.marks));
	if (choices.length === 0 || choices.some((choice) => choice.length === 0)) return none;
	const lists = await index.occurrences(choices);
	return runs(lists);
}

/** The starts of the runs in which each list has the next position, tried from the rarest list. */
export function runs(lists: readonly Occurrences[]): Occurrences {
	const rarest = lists.reduce((best, list, at) => (list.length < lists[best]!.length ? at : best), 0);
	let starts = lists[rarest]!.map((occurrence) => occurrence - rarest);
	for (const [at, list] of lists.entries()) {
		if (at === rarest || starts.length === 0) continue;
		let from = 0;
		starts = starts.filter((start) => {
			from = lowerBound(list, start + at, from);
			return list[from] === start + at;
		});
	}
	return starts;
}

/** The first index not below `from` whose value is not below `value`: in ever longer steps, then by halves. */
function lowerBound(list: Occurrences, value: number, from: number): number {
	let step = 1;
	while (from + step < list.length && list[from + step]! < value) step *= 2;
	let low = from + (step >> 1);
	let high = Math.min(from + step, list.length);
	if (step === 1 && (list[from] ?? Infinity) >= value) return from;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (list[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

function counted(starts: Occurrences, as: Found['as']): Found[] {
	const found: Found[] = [];
	for (const start of starts) {
		const page = Math.floor(start / pageSpan);
		const last = found.at(-1);
		if (last?.page === page) last.positions.push(start % pageSpan);
		else found.push({ page, as, positions: [start % pageSpan] });
	}
	return found;
}

/** What has a match of every part, taken by `key`: the page, or the passage in both languages. */
function intersect(parts: readonly Found[][], key: (page: number) => number): Found[] {
	const [first, ...rest] = parts.map((found) => new Set(found.map(({ page }) => key(page))));
	const keys = rest.reduce((left, right) => left.intersection(right), first ?? new Set());
	return parts.reduce((all, found) => union(all, found.filter(({ page }) => keys.has(key(page)))), []);
}

/** Both lists by page; a page of the first keeps how it was found. */
function union(first: readonly Found[], second: readonly Found[]): Found[] {
	const pages = new Map(first.map((found) => [found.page, found]));
	for (const found of second) {
		const known = pages.get(found.page);
		if (known && known.as === found.as) pages.set(found.page, { ...known, positions: [...known.positions, ...found.positions].sort((a, b) => a - b) });
		else if (!known) pages.set(found.page, found);
	}
	return [...pages.values()];
}

const none: Occurrences = new Float64Array();

/** A page of the index that answers a query. */
export interface Found {
	page: number;
	as: 'whole' | 'parts';
	/** The tokens at which a match begins. */
	positions: number[];
}

/** What a search needs of the index. */
export interface WordIndex {
	/** Every word of an alphabet that the index has. */
	words(): Promise<readonly string[]>;
	/** For each choice of words where any of them stands. */
	occurrences(choices: readonly (readonly string[])[]): Promise<Occurrences[]>;
	/** The number of the passage, the same for both its languages. */
	passageOf(page: number): number;
}
