import type { TextRange } from '../domain/inline.ts';
import { wordMatches, type Atom, type Query } from './query.ts';
import { tokenize, type Token } from './tokens.ts';

/** Where a text answers a query, as ranges of its UTF-16 units in order, none overlapping; empty where it does not. */
export function findMatches(text: string, query: Query): TextRange[] {
	const tokens = tokenize(text);
	const whole = phraseRanges(tokens, query.phrase);
	if (query.apart === 'always' || (query.apart === 'instead' && whole.length === 0))
		return merged([...whole, ...partRanges(tokens, query.parts)]);
	return merged(whole.length > 0 ? whole : phraseRanges(tokens, query.unquoted));
}

/** The ranges of any part of the query: what is marked in a passage that answers the parts, perhaps with its counterpart. */
export function findParts(text: string, query: Query): TextRange[] {
	const tokens = tokenize(text);
	return merged(query.parts.flatMap((part) => phraseRanges(tokens, part)));
}

/** Every occurrence of the run of atoms. */
export function phraseRanges(tokens: readonly Token[], atoms: readonly Atom[]): TextRange[] {
	const ranges: TextRange[] = [];
	for (let at = 0; atoms.length > 0 && at + atoms.length <= tokens.length; at++) {
		if (!atoms.every((atom, index) => tokenMatches(atom, tokens[at + index]!))) continue;
		const first = tokens[at]!;
		const last = tokens[at + atoms.length - 1]!;
		if (atoms.length === 1) ranges.push(...within(first, atoms[0]!));
		else ranges.push({ start: within(first, atoms[0]!)[0]!.start, end: within(last, atoms.at(-1)!)[0]!.end });
	}
	return ranges;
}

/** The ranges of all parts, where the text has every one of them. */
function partRanges(tokens: readonly Token[], parts: readonly Atom[][]): TextRange[] {
	const found = parts.map((part) => phraseRanges(tokens, part));
	return found.every((ranges) => ranges.length > 0) ? found.flat() : [];
}

const tokenMatches = (atom: Atom, { value, isWord }: Token) =>
	'word' in atom ? isWord && wordMatches(atom, value) : atom.marks.includes(value);

/** The part of the token that the atom names. */
function within({ value, start, end }: Token, atom: Atom): TextRange[] {
	if (!('word' in atom) || atom.as === 'whole' || atom.as === 'stem' || value.length !== end - start)
		return [{ start, end }];
	const { word, as } = atom;
	if (as === 'prefix') return [{ start, end: start + word.length }];
	if (as === 'suffix') return [{ start: end - word.length, end }];
	const ranges: TextRange[] = [];
	for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + word.length))
		ranges.push({ start: start + at, end: start + at + word.length });
	return ranges;
}

/** Sorted, with those that touch the same characters made one. */
export function merged(ranges: TextRange[]): TextRange[] {
	const result: TextRange[] = [];
	for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const last = result.at(-1);
		if (last && start < last.end) last.end = Math.max(last.end, end);
		else result.push({ start, end });
	}
	return result;
}
