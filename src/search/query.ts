import { variants } from './fold.ts';
import { stem } from './stem.ts';
import { hasHan, tokenize } from './tokens.ts';

/** A query as what has to be found: the whole as one run of tokens, and the parts between its spaces. */
export function parseQuery(input: string): Query {
	const text = input.toWellFormed().normalize('NFC').trim();
	const isHan = hasHan(text);
	const quoted = /^["“”](.+)["“”]$/s.exec(text)?.[1];
	const isLiteral = quoted === undefined || isHan;
	const pieces = quoted === undefined ? text.split(/\s+/) : [];
	const parts = pieces.map((piece) => partOf(piece, pieces.length > 1)).filter((part) => part.length > 0);
	return {
		text,
		phrase: phraseOf(isLiteral ? text : quoted),
		unquoted: quoted !== undefined && isLiteral && text.startsWith('"') ? phraseOf(quoted) : [],
		parts,
		apart: howApart(parts, isHan),
		hasWord: tokenize(text).some(({ isWord }) => isWord),
	};
}

function howApart(parts: Atom[][], isHan: boolean): Query['apart'] {
	const isWord = ([first, ...rest]: Atom[]) => rest.length === 0 && first !== undefined && 'word' in first;
	if (parts.length === 0 || (parts.length === 1 && !isWord(parts[0]!))) return 'never';
	if (!isHan && parts.some((part) => part.some((atom) => 'word' in atom))) return 'always';
	return parts.every((part) => part.length > 1 || isWord(part)) ? 'instead' : 'never';
}

/** The run as it must stand in the text; its outer words may be the end and the beginning of longer ones. */
export function phraseOf(text: string): Atom[] {
	const tokens = tokenize(text);
	const last = tokens.length - 1;
	return tokens.map(({ value, isWord }, index) => {
		if (!isWord) return { marks: /[\p{L}\p{N}]/u.test(value) ? [value] : variants(value) };
		return { word: value, as: last === 0 ? 'infix' : index === 0 ? 'suffix' : index === last ? 'prefix' : 'whole' };
	});
}

/** What stands between two spaces: a word is found by its stem or its beginning, and among others without the marks around it. */
function partOf(text: string, isOneOfSeveral: boolean): Atom[] {
	const bare = isOneOfSeveral ? text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') : '';
	const atoms = phraseOf(bare || text);
	const [only] = atoms;
	return atoms.length === 1 && only && 'word' in only
		? [{ word: only.word, as: 'stem', stem: stem(only.word) }]
		: atoms;
}

/** Whether a folded word of a text is what the atom asks for. */
export function wordMatches(atom: WordAtom, word: string): boolean {
	switch (atom.as) {
		case 'whole':
			return word === atom.word;
		case 'prefix':
			return word.startsWith(atom.word);
		case 'suffix':
			return word.endsWith(atom.word);
		case 'infix':
			return word.includes(atom.word);
		case 'stem':
			return word.startsWith(atom.word) || stemOf(word) === atom.stem;
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
	phrase: Atom[];
	/** The whole without its straight quotation marks, should the texts not have it with them; empty where there are none. */
	unquoted: Atom[];
	/** What stands between the spaces; none in a quoted query. */
	parts: Atom[][];
	/** When a text may have the parts apart: beside the whole, where no text has the whole, or never. */
	apart: 'always' | 'instead' | 'never';
	/** Whether it has a word of an alphabet. */
	hasWord: boolean;
}

export interface WordAtom {
	word: string;
	as: 'whole' | 'prefix' | 'suffix' | 'infix' | 'stem';
	/** Where it is found by its stem: that. */
	stem?: string;
}

/** One token of a query: a word, or a character with those it may stand for. */
export type Atom = WordAtom | { marks: string[] };
