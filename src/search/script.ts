import type { Query, QueryTerm } from './query.ts';

/** The query with every character in all its scripts; undefined where that is the query itself. */
export function inEveryScript(query: Query, forms: ScriptForms): Query | undefined {
	let isBroader = false;
	const broader = (terms: readonly QueryTerm[]) =>
		terms.map((term): QueryTerm => {
			if ('word' in term) return term;
			const others = inOtherScripts(term.characters, forms, terms.length > 1);
			isBroader ||= others.length > 0;
			return { characters: [...new Set([...term.characters, ...others])] };
		});
	const result = {
		...query,
		phrase: broader(query.phrase),
		unquoted: broader(query.unquoted),
		parts: query.parts.map(broader),
	};
	return isBroader ? result : undefined;
}

/** What the characters are in other scripts; `isInWord`: also those that are the same in some words alone. */
export const inOtherScripts = (characters: readonly string[], forms: ScriptForms, isInWord: boolean): string[] =>
	characters.flatMap((character) => {
		const { usual, rarer } = forms.get(character) ?? { usual: [], rarer: [] };
		return isInWord ? [...usual, ...rarer] : usual;
	});

export type ScriptForms = ReadonlyMap<string, ScriptForm>;

export interface ScriptForm {
	usual: string[];
	/** The same in some words alone. */
	rarer: string[];
}
