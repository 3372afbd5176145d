import { variants } from './fold.ts';
import { looseParts, withoutMarks } from './loose.ts';
import { stem } from './stem.ts';
import { hasHan, tokenize, type Token } from './tokens.ts';

/** The parameter of a reading page's address that names the query to mark on it. */
export const markQuery = 'mark';

/**
 * Reads a query: what is searched for is the whole, as a run of tokens, and the parts between its spaces. What is
 * longer than `longestQuery` is cut off.
 */
export function parseQuery(input: string): Query {
	const text = cut(input.toWellFormed().normalize('NFC').trim());
	const isHan = hasHan(text);
	const quoted = /^["“”](.+)["“”]$/s.exec(text)?.[1];
	const isLiteral = quoted === undefined || isHan;
	const pieces = quoted === undefined ? [...new Set(text.split(/\s+/))] : [];
	const parts = pieces.map((piece) => partOf(piece, pieces.length > 1)).filter((part) => part.length > 0);
	return {
		text,
		phrase: phraseOf(isLiteral ? text : quoted),
		unquoted: quoted !== undefined && isLiteral && text.startsWith('"') ? phraseOf(quoted) : [],
		parts,
		partsAnswer: whenPartsAnswer(parts, isHan),
		hasWord: tokenize(text).some(({ isWord }) => isWord),
		isLoose: false,
	};
}

/**
 * Reads a query without its marks: they are passed over in the texts as well, and part the query as spaces do. Between
 * quotation marks, words of English stay together.
 */
export function looseQuery(input: string): Query {
	const query = parseQuery(input);
	const isPhrase = query.parts.length === 0;
	const parts = isPhrase ? [] : looseParts(query.text).map((piece) => partOf(piece, true, withoutMarks));
	return {
		...query,
		phrase: termsOf(withoutMarks(tokenize(query.text))).map(letterAsWord),
		unquoted: [],
		parts: parts.filter((part) => part.length > 0),
		partsAnswer: isPhrase || parts.some(isLetter) ? 'never' : whenPartsAnswer(parts, hasHan(query.text)),
		isLoose: true,
	};
}

/** A letter that stood between marks is a word: a part of R&D, not of every word that it ends or begins. */
const letterAsWord = (term: QueryTerm): QueryTerm =>
	'word' in term && term.word.length < 2 ? { word: term.word, as: 'whole' } : term;

/** One letter by itself says too little: every word that it begins would answer. */
const isLetter = ([first, ...rest]: QueryTerm[]) =>
	rest.length === 0 && first !== undefined && 'word' in first && first.word.length < 2;

/** In UTF-16 units: past it, a query is a text, and is cut. Each takes nine bytes of an address at most. */
export const longestQuery = 200;

const cut = (text: string) => (text.length > longestQuery ? text.slice(0, longestQuery).toWellFormed() : text);

function whenPartsAnswer(parts: QueryTerm[][], isHan: boolean): Query['partsAnswer'] {
	const isWord = ([first, ...rest]: QueryTerm[]) => rest.length === 0 && first !== undefined && 'word' in first;
	const [first, ...others] = parts;
	if (!first || (others.length === 0 && !isWord(first))) return 'never';
	if (!isHan && parts.some((part) => part.some((term) => 'word' in term))) return 'always';
	return parts.every((part) => part.length > 1 || isWord(part)) ? 'otherwise' : 'never';
}

/**
 * The run of tokens to find in a text. Its first word may be the end of a longer word, its last the beginning of one.
 */
export const phraseOf = (text: string): QueryTerm[] => termsOf(tokenize(text));

function termsOf(tokens: readonly Token[]): QueryTerm[] {
	const last = tokens.length - 1;
	return tokens.map(({ value, isWord }, index) => {
		if (!isWord) return { characters: /[\p{L}\p{N}]/u.test(value) ? [value] : variants(value) };
		return { word: value, as: last === 0 ? 'infix' : index === 0 ? 'suffix' : index === last ? 'prefix' : 'whole' };
	});
}

/**
 * A part between two spaces: a word is found by its stem or its beginning and, if there are other parts, without the
 * punctuation around it.
 */
function partOf(
	text: string,
	isOneOfSeveral: boolean,
	kept: (tokens: readonly Token[]) => readonly Token[] = (tokens) => tokens,
): QueryTerm[] {
	const bare = isOneOfSeveral ? text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') : '';
	const terms = termsOf(kept(tokenize(bare || text)));
	const [only] = terms;
	return terms.length === 1 && only && 'word' in only
		? [{ word: only.word, as: 'stem', stem: stem(only.word) }]
		: terms;
}

/** Whether a folded word of a text matches the term. */
export function wordMatches(term: WordTerm, word: string): boolean {
	if (term.others?.includes(word)) return true;
	switch (term.as) {
		case 'whole':
			return word === term.word;
		case 'prefix':
			return word.startsWith(term.word);
		case 'suffix':
			return word.endsWith(term.word);
		case 'infix':
			return word.includes(term.word);
		case 'stem':
			return word.startsWith(term.word) || stemOf(word) === term.stem;
	}
}

/** Stems are computed once a word. */
const stems = new Map<string, string>();

function stemOf(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const made = stem(word);
	stems.set(word, made);
	return made;
}

export interface Query {
	/** As typed, trimmed. */
	text: string;
	/** The whole as one run. */
	phrase: QueryTerm[];
	/**
	 * The whole without its straight quotation marks, for texts that do not have the marks; empty where there are none.
	 */
	unquoted: QueryTerm[];
	/** What is between the spaces; a quoted query has no parts. */
	parts: QueryTerm[][];
	/**
	 * When a text that has all the parts, but not side by side, is an answer: always, where no text has the whole, or
	 * never.
	 */
	partsAnswer: 'always' | 'otherwise' | 'never';
	/** Whether it contains a word written in letters. */
	hasWord: boolean;
	/** Whether marks are passed over, in it and in the texts. */
	isLoose: boolean;
}

export interface WordTerm {
	word: string;
	as: 'whole' | 'prefix' | 'suffix' | 'infix' | 'stem';
	/** The stem, where it is found by its stem. */
	stem?: string;
	/** Words of the texts that are the same word in another spelling. */
	others?: string[];
}

/** One token of a query: a word, or a character as the list of those in the texts that match it. */
export type QueryTerm = WordTerm | { characters: string[] };
