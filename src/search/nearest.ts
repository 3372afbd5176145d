import { pageSpan, type Occurrences } from './chunk.ts';
import type { WordIndex } from './find.ts';
import { looseParts } from './loose.ts';
import { pacer } from './pause.ts';
import { phraseOf, type QueryTerm } from './query.ts';
import { runs } from './runs.ts';
import type { Lexicon } from './spelling.ts';
import { hasHan } from './tokens.ts';

/** The longest runs of a Chinese query that the texts have, at most three; single characters where nothing else is. */
export async function longestRuns(piece: string, index: WordIndex): Promise<string[]> {
	const { characters, lists } = await listsOf(piece, index);
	const windows: [from: number, to: number][] = [];
	const pace = pacer();
	let to = 0;
	for (let from = 0; from < characters.length; from++) {
		to = Math.max(to, from);
		const start = to;
		while (to < characters.length && isFound(lists.slice(from, to + 1))) {
			to += 1;
			await pace();
		}
		if (to > start || from === 0) windows.push([from, to]);
	}
	const found = windows.filter(([from, to]) => to > from).sort(([a, b], [c, d]) => d - c - (b - a));
	const long = found.filter(([from, to]) => to - from > 1);
	return (long.length > 0 ? long : found).slice(0, most).map(([from, to]) => characters.slice(from, to).join(''));
}

/** Where the texts have the query with one character more, less, or another: its first token and how many they are. */
export async function oneCharacterOff(piece: string, index: WordIndex): Promise<Place[]> {
	const { characters, lists } = await listsOf(piece, index);
	const count = characters.length;
	if (count < 3 || count > longest) return [];
	const pace = pacer();
	const heads: Occurrences[] = [];
	const tails: Occurrences[] = [];
	for (const at of lists.keys()) {
		heads.push(runs(lists.slice(0, at + 1)));
		tails.push(runs(lists.slice(at)));
		await pace();
	}
	const places: Place[] = [];
	const add = (head: number, tail: number, gap: number) => {
		const following = new Set(tails[tail]);
		for (const start of heads[head - 1] ?? [])
			if (following.has(start + head + gap))
				places.push({ page: Math.floor(start / pageSpan), at: start % pageSpan, length: count - (tail - head) + gap });
	};
	for (let at = 1; at < count; at++) {
		await pace();
		if (at < count - 1) add(at, at + 1, 1);
		if (at < count - 1) add(at, at + 1, 0);
		add(at, at, 1);
	}
	return places;
}

/**
 * The query with words of the texts for those that no text has, one letter away from them, or two where they are long:
 * the nearest of each, then others in the place of one.
 */
export function oneLetterOff(text: string, lexicon: Lexicon): string[] {
	const mended = looseParts(text).flatMap((piece) => {
		const word = piece.toLowerCase();
		if (hasHan(word) || word.length < 4 || lexicon.spellings(word).length > 0) return [];
		const limit = word.length < 7 ? 1 : 2;
		const near = [...lexicon.words]
			.map((other) => ({ other, distance: distanceOf(word, other, limit) }))
			.filter(({ distance }) => distance <= limit)
			.sort((a, b) => a.distance - b.distance)
			.slice(0, most)
			.map(({ other }) => other);
		return near.length > 0 ? [{ piece, near }] : [];
	});
	const nearest = mended.map(({ near: [first = ''] }) => first);
	const choices = mended.flatMap(({ near }, at) => near.slice(1).map((other) => nearest.with(at, other)));
	return (mended.length > 0 ? [nearest, ...choices] : []).map((words) =>
		mended.reduce((whole, { piece }, at) => whole.replace(piece, words[at] ?? piece), text),
	);
}

/** The shortest words of the texts that share the longest beginning with a word of the query that no text has. */
export function sameBeginning(text: string, lexicon: Lexicon): string[] {
	const words = [...lexicon.words].sort((a, b) => a.length - b.length);
	return looseParts(text)
		.slice(0, longest)
		.flatMap((piece) => {
			const word = piece.toLowerCase();
			for (let length = hasHan(word) ? 0 : word.length; length >= leastBeginning; length--) {
				const found = words.filter((other) => other.startsWith(word.slice(0, length)));
				if (found.length > 0) return found.slice(0, most);
			}
			return [];
		});
}

/** The query without one of its words, or its words one by one: what is looked for where not all are found. */
export function fewerWords(text: string): string[][] {
	const pieces = looseParts(text).slice(0, longest);
	if (pieces.length < 2) return [];
	const without = pieces.map((_, at) => pieces.toSpliced(at, 1).join(' '));
	return pieces.length > 2 ? [without, pieces] : [pieces];
}

/** The query in all characters that sound the same; undefined where one of them has no known reading. */
export function homophones(piece: string, table: string): QueryTerm[] | undefined {
	const readings = table.split('\n').map((line) => [...line.replace(/^[a-z]+/, '')]);
	const terms = phraseOf(piece).map((term): QueryTerm | undefined => {
		if ('word' in term) return undefined;
		const same = readings.filter((those) => term.characters.some((character) => those.includes(character)));
		return same.length > 0 ? { characters: [...new Set(same.flat())] } : undefined;
	});
	return terms.length > 1 && terms.every((term) => term !== undefined) ? terms : undefined;
}

async function listsOf(piece: string, index: WordIndex) {
	const terms = phraseOf(piece).slice(0, 2 * longest);
	const characters = terms.map((term) => ('word' in term ? term.word : (term.characters[0] ?? '')));
	return {
		characters,
		lists: await index.occurrences(terms.map((term) => ('word' in term ? [term.word] : term.characters))),
	};
}

const isFound = (lists: readonly Occurrences[]) => lists.every(({ length }) => length > 0) && runs(lists).length > 0;

/** Edits between two words, a letter exchanged with its neighbour being one; more than `limit` where it is more. */
function distanceOf(one: string, other: string, limit: number): number {
	if (Math.abs(one.length - other.length) > limit) return limit + 1;
	let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
	for (let row = 1; row <= one.length; row++) {
		const next = [row];
		for (let at = 1; at <= other.length; at++) {
			const isSame = one[row - 1] === other[at - 1];
			let cost = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
			if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
				cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
			next.push(cost);
		}
		if (Math.min(...next) > limit) return limit + 1;
		[before, last] = [last, next];
	}
	return last[other.length] ?? limit + 1;
}

/** Letters of a beginning that says something of a word. */
const leastBeginning = 4;

/** Suggestions of a kind. */
const most = 3;

/** Characters of a query that one character is exchanged in, words of one that words are left out of. */
const longest = 20;

/** Where something is in the texts: the record, the first token, and how many tokens. */
export interface Place {
	page: number;
	at: number;
	length: number;
}
