import type { TextRange } from '../domain/inline.ts';
import { withoutMarks } from './loose.ts';
import { wordMatches, type QueryTerm, type Query } from './query.ts';
import { tokenize, type Token } from './tokens.ts';

/**
 * The parts of a text that match a query, in order, none overlapping; empty where the text does not answer the query.
 */
export function findMatches(text: string, query: Query): TextRange[] {
	const tokens = tokensFor(query, text);
	const whole = phraseRanges(tokens, query.phrase);
	if (query.partsAnswer === 'always' || (query.partsAnswer === 'otherwise' && whole.length === 0))
		return merged([...whole, ...partRanges(tokens, query.parts)]);
	return merged(whole.length > 0 ? whole : phraseRanges(tokens, query.unquoted));
}

const tokensFor = ({ isLoose }: Query, text: string) => (isLoose ? withoutMarks(tokenize(text)) : tokenize(text));

/** The matches of any part of the query: what is marked where parts are found in the two languages of a passage. */
export function findParts(text: string, query: Query): TextRange[] {
	const tokens = tokensFor(query, text);
	return merged(query.parts.flatMap((part) => phraseRanges(tokens, part)));
}

/** Every occurrence of the run of terms. */
export function phraseRanges(tokens: readonly Token[], terms: readonly QueryTerm[]): TextRange[] {
	const ranges: TextRange[] = [];
	for (let at = 0; terms.length > 0 && at + terms.length <= tokens.length; at++) {
		const found: TextRange[][] = [];
		for (const [index, term] of terms.entries()) {
			const token = tokens[at + index];
			if (!token || !tokenMatches(term, token)) break;
			found.push(within(token, term));
		}
		const [first, last] = [found[0]?.[0], found.at(-1)?.[0]];
		if (found.length < terms.length || !first || !last) continue;
		if (terms.length === 1) ranges.push(...found.flat());
		else ranges.push({ start: first.start, end: last.end });
	}
	return ranges;
}

/** The ranges of all parts, where the text has every one of them. */
function partRanges(tokens: readonly Token[], parts: readonly QueryTerm[][]): TextRange[] {
	const found = parts.map((part) => phraseRanges(tokens, part));
	return found.every((ranges) => ranges.length > 0) ? found.flat() : [];
}

const tokenMatches = (term: QueryTerm, { value, isWord }: Token) =>
	'word' in term ? isWord && wordMatches(term, value) : term.characters.includes(value);

/** The parts of a token that match the term. */
function within({ value, start, end }: Token, term: QueryTerm): TextRange[] {
	if (!('word' in term) || term.as === 'whole' || term.as === 'stem' || value.length !== end - start)
		return [{ start, end }];
	const { word, as } = term;
	if (term.others?.includes(value)) return [{ start, end }];
	if (as === 'prefix') return [{ start, end: start + word.length }];
	if (as === 'suffix') return [{ start: end - word.length, end }];
	const ranges: TextRange[] = [];
	for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + word.length))
		ranges.push({ start: start + at, end: start + at + word.length });
	return ranges;
}

/** The ranges in order, overlapping ones joined. */
export function merged(ranges: TextRange[]): TextRange[] {
	const result: TextRange[] = [];
	for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const last = result.at(-1);
		if (last && start < last.end) last.end = Math.max(last.end, end);
		else result.push({ start, end });
	}
	return result;
}
