import type { Query, QueryTerm } from './query.ts';

/** The query with every character in all its scripts; undefined where that is the query itself. */
export function inEveryScript(query: Query, forms: ScriptForms): Query | undefined {
	let isBroader = false;
	const broader = (terms: readonly QueryTerm[]) =>
		terms.map((term): QueryTerm => {
			if ('word' in term) return term;
			const others = term.characters.flatMap((character) => {
				const { usual, rarer } = forms.get(character) ?? { usual: [], rarer: [] };
				return terms.length > 1 ? [...usual, ...rarer] : usual;
			});
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

export type ScriptForms = ReadonlyMap<string, ScriptForm>;

export interface ScriptForm {
	usual: string[];
	/** The same in some words alone. */
	rarer: string[];
}
