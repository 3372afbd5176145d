import { pageSpan, type Occurrences } from './chunk.ts';
import { wordMatches, type QueryTerm, type Query } from './query.ts';

/**
 * The records that answer a query. The index holds every position of every word, so that no text has to be read.
 * Where no record has all the parts, they may be found in the two languages of one passage.
 */
export async function find(query: Query, index: WordIndex): Promise<Found[]> {
	const words = query.hasWord ? await index.words() : [];
	const search = async (terms: QueryTerm[], part?: number) =>
		byRecord(await phrase(terms, index, words), terms.length, part);
	const whole = await search(query.phrase);
	if (whole.length === 0 && query.unquoted.length > 0) return search(query.unquoted);
	if (query.partsAnswer === 'never' || (query.partsAnswer === 'otherwise' && whole.length > 0)) return whole;
	const parts = await Promise.all(query.parts.map(search));
	const inOneRecord = intersect(parts, (number) => number);
	if (query.partsAnswer === 'always') return union([whole, inOneRecord]);
	return inOneRecord.length > 0 ? inOneRecord : intersect(parts, index.passageNumber);
}

/** Every position at which the run of terms begins. */
async function phrase(terms: QueryTerm[], index: WordIndex, words: readonly string[]): Promise<Occurrences> {
	const choices = terms.map((term) =>
		'word' in term ? words.filter((word) => wordMatches(term, word)) : term.characters,
	);
	if (choices.length === 0 || choices.some((choice) => choice.length === 0)) return none;
	const lists = await index.occurrences(choices);
	return runs(lists);
}

/** The starts of the runs in which each list has the next position, tried from the rarest list. */
export function runs(lists: readonly Occurrences[]): Occurrences {
	const [rarest, list] = [...lists.entries()].reduce((best, next) => (next[1].length < best[1].length ? next : best));
	let starts = list.map((occurrence) => occurrence - rarest);
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

function byRecord(starts: Occurrences, length: number, part?: number): Found[] {
	const found: Found[] = [];
	for (const start of starts) {
		const number = Math.floor(start / pageSpan);
		const match = { at: start % pageSpan, length, ...(part !== undefined && { part }) };
		const last = found.at(-1);
		if (last?.number === number) last.matches.push(match);
		else found.push({ number, matches: [match] });
	}
	return found;
}

/** The records in which every part has a match, compared by `key`: the record’s own number, or that of its passage. */
function intersect(parts: readonly Found[][], key: (number: number) => number): Found[] {
	const [first, ...rest] = parts.map((found) => new Set(found.map(({ number }) => key(number))));
	const keys = rest.reduce((left, right) => left.intersection(right), first ?? new Set());
	return union(parts.map((found) => found.filter(({ number }) => keys.has(key(number)))));
}

/** All matches by record. */
function union(lists: readonly Found[][]): Found[] {
	const records = new Map<number, Found>();
	for (const { number, matches } of lists.flat()) {
		const known = records.get(number);
		if (known) known.matches.push(...matches);
		else records.set(number, { number, matches: [...matches] });
	}
	return [...records.values()];
}

const none: Occurrences = new Float64Array();

/** A record of the index that answers a query. */
export interface Found {
	/** The number of the record. */
	number: number;
	matches: FoundMatch[];
}

export interface FoundMatch {
	/** The token at which it begins, and how many tokens long it is. */
	at: number;
	length: number;
	/** Which part of the query it matches; absent where it matches the whole. */
	part?: number;
}

/** What a search needs of the index. */
export interface WordIndex {
	/** Every word in letters that the index has. */
	words(): Promise<readonly string[]>;
	/** For each list of words, every position of any of them. */
	occurrences(choices: readonly (readonly string[])[]): Promise<Occurrences[]>;
	/** The number of the passage, the same for both its languages. */
	passageNumber(record: number): number;
}
