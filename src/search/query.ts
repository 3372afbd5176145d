import { variants } from './fold.ts';
import { stem } from './stem.ts';
import { hasHan, tokenize } from './tokens.ts';

/** A query as what has to be found: the whole as one run of tokens, and the parts between its spaces. */
export function parseQuery(input: string): Query {
	const text = input.toWellFormed().normalize('NFC').trim();
	const quoted = /^["“”](.+)["“”]$/s.exec(text)?.[1];
	const isLiteral = quoted === undefined || hasHan(text);
	const phrase = phraseOf(isLiteral ? text : quoted);
	const parts = quoted === undefined ? text.split(/\s+/).map(partOf).filter((part) => part.length > 0) : [];
	return {
		text,
		phrase,
		/** Without the quotation marks, should the text not have them. */
		unquoted: quoted !== undefined && isLiteral && text.startsWith('"') ? phraseOf(quoted) : [],
		parts,
		isHan: hasHan(text),
		hasWord: tokenize(text).some(({ isWord }) => isWord),
	};
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

/** One of several words: a word is found by its stem or its beginning, without the marks around it. */
function partOf(text: string): Atom[] {
	const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	const atoms = phraseOf(bare || text);
	const [only] = atoms;
	return atoms.length === 1 && only && 'word' in only ? [{ ...only, as: 'stem' }] : atoms;
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
			return word.startsWith(atom.word) || stem(word) === stem(atom.word);
	}
}

export interface Query {
	/** As typed, trimmed. */
	text: string;
	phrase: Atom[];
	unquoted: Atom[];
	/** What stands between the spaces; none in a quoted query. */
	parts: Atom[][];
	isHan: boolean;
	hasWord: boolean;
}

export interface WordAtom {
	word: string;
	as: 'whole' | 'prefix' | 'suffix' | 'infix' | 'stem';
}

/** One token of a query: a word, or a character with those it may stand for. */
export type Atom = WordAtom | { marks: string[] };
