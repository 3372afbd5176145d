import { pageSpan, type Occurrences } from './chunk.ts';
import { isDigitValue, isPassedOver } from './loose.ts';
import { piecesOf, type TermPiece } from './pairs.ts';
import { pacer } from './pause.ts';
import { wordMatches, type QueryTerm, type Query } from './query.ts';
import { gappedRuns, lowerBound, runs, type GappedRun } from './runs.ts';

/**
 * The records that answer a query. The index holds every position of every word, so that no text has to be read.
 * Where no record has all the parts, they may be found in the two languages of one passage.
 */
export async function find(query: Query, index: WordIndex): Promise<Found[]> {
	const words = query.hasWord ? await index.words() : [];
	const pace = pacer();
	const search = async (terms: QueryTerm[], part?: number) => {
		const spans = await phrase(terms, index, words, query.isLoose);
		await pace();
		return byRecord(spans, part);
	};
	const whole = await search(query.phrase);
	if (whole.length === 0 && query.unquoted.length > 0) return search(query.unquoted);
	if (query.partsAnswer === 'never' || (query.partsAnswer === 'otherwise' && whole.length > 0)) return whole;
	const parts = await Promise.all(query.parts.map(search));
	await pace();
	const inOneRecord = intersect(parts, (number) => number);
	if (query.partsAnswer === 'always') return union([whole, inOneRecord]);
	return inOneRecord.length > 0 ? inOneRecord : intersect(parts, index.passageNumber);
}

/** Every place of the run of terms. */
async function phrase(
	terms: QueryTerm[],
	index: WordIndex,
	words: readonly string[],
	isLoose: boolean,
): Promise<Spans> {
	const choices = terms.map((term) =>
		'word' in term ? words.filter((word) => wordMatches(term, word)) : term.characters,
	);
	if (choices.length === 0 || choices.some((choice) => choice.length === 0)) return { starts: none, ends: none };
	if (isLoose && terms.length > 1) {
		const found = await loosePhrase(terms, index, await index.occurrences(choices));
		return { starts: found.map(({ start }) => start), ends: found.map(({ end }) => end) };
	}
	const starts = await exactRuns(choices, index);
	return { starts, ends: starts.map((start) => start + terms.length - 1) };
}

/**
 * The starts of the run: Han characters two by two where the index has them so, else one by one; also where the pairs
 * cannot be read, which are not kept for readers without a connection. Of characters that sound alike there are many:
 * what is in the middle of such a run is looked up where the texts have its ends.
 */
async function exactRuns(
	choices: readonly (readonly string[])[],
	{ occurrences, pairs }: WordIndex,
): Promise<Occurrences> {
	const alone = async () => runs(await occurrences(choices));
	if (!pairs) return alone();
	const runsOf = async (pieces: readonly TermPiece[]) => {
		const lists = pieces.map(async ({ words, isPair }) => (await (isPair ? pairs : occurrences)([words]))[0] ?? none);
		return runs(
			await Promise.all(lists),
			pieces.map(({ at }) => at),
		);
	};
	const pieces = piecesOf(choices);
	const ends = pieces.filter((_, place) => place === 0 || place === pieces.length - 1);
	const isWide = ends.length < pieces.length && pieces.some(({ words, isPair }) => isPair && words.length > 1);
	const search = async () => (isWide && (await runsOf(ends)).length === 0 ? none : runsOf(pieces));
	return search().catch(alone);
}

/** The same where marks are passed over. What stands in a gap is looked up only where there are gaps. */
async function loosePhrase(terms: QueryTerm[], index: WordIndex, lists: readonly Occurrences[]): Promise<GappedRun[]> {
	const isAt = (position: number, list: Occurrences = none) => list[lowerBound(list, position, 0)] === position;
	let found = gappedRuns(lists);
	const hasGaps = () => found.some(({ gaps }) => gaps.length > 0);
	// What most often stands between two words is one list; the marks are many.
	if (hasGaps() && terms.some((term) => 'word' in term)) {
		const [and] = await index.occurrences([['and']]);
		found = found.filter(
			({ gaps }) => !gaps.some(({ from, to }) => (and?.[lowerBound(and, from, 0)] ?? Infinity) <= to),
		);
	}
	if (!hasGaps()) return found;
	const marks = [...index.marks, 's'];
	const passed = new Map<string, Occurrences>();
	for (const [at, list] of (await index.occurrences(marks.map((mark) => [mark]))).entries())
		passed.set(marks[at] ?? '', list);
	const digits = terms.map((term) => 'characters' in term && term.characters.some(isDigitValue));
	const isMark = (position: number) => index.marks.some((mark) => isAt(position, passed.get(mark)));
	return found.filter(({ gaps }) =>
		gaps.every(({ from, to, place }) => {
			if (digits[place - 1] && digits[place]) {
				const after = digits.indexOf(false, place);
				return (
					from === to && isAt(from, passed.get(',')) && isPassedOver(',', (after < 0 ? digits.length : after) - place)
				);
			}
			for (let at = from; at <= to; at++)
				if (!isMark(at) && !(at > from && isAt(at, passed.get('s')) && isMark(at - 1))) return false;
			return true;
		}),
	);
}

function byRecord({ starts, ends }: Spans, part?: number): Found[] {
	const found: Found[] = [];
	for (let place = 0; place < starts.length; place++) {
		const start = starts[place] ?? 0;
		const number = Math.floor(start / pageSpan);
		const match = {
			at: start % pageSpan,
			length: (ends[place] ?? start) - start + 1,
			...(part !== undefined && { part }),
		};
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

/** All matches by record; takes over what it is given. */
function union(lists: readonly Found[][]): Found[] {
	const records = new Map<number, Found>();
	for (const found of lists.flat()) {
		const known = records.get(found.number);
		if (known) known.matches.push(...found.matches);
		else records.set(found.number, found);
	}
	return [...records.values()];
}

const none: Occurrences = new Float64Array();

/** The positions of the first and the last tokens of runs. Lists of numbers: there may be tens of thousands. */
interface Spans {
	starts: ArrayLike<number>;
	ends: ArrayLike<number>;
}

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

/** For each list of words, every position of any of them. */
export type LookUp = (choices: readonly (readonly string[])[]) => Promise<Occurrences[]>;

/** What a search needs of the index. */
export interface WordIndex {
	/** Every word in letters that the index has. */
	words(): Promise<readonly string[]>;
	/** Every mark that the texts have. */
	marks: readonly string[];
	occurrences: LookUp;
	/** The same for two Han characters side by side; absent where the index has no files of them. */
	pairs?: LookUp;
	/** The number of the passage, the same for both its languages. */
	passageNumber(record: number): number;
}
