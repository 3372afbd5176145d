import type { Query, QueryTerm, WordTerm } from './query.ts';
import { stem } from './stem.ts';

/**
 * A folded English word in the one form that stands for its British and American spellings: organise, colour, centre,
 * defence, catalogue, travelled, judgement. A form, not always a word: both sides are compared by it.
 */
export function commonSpelling(word: string): string {
	const [known] = irregular.find(([, pattern]) => pattern.test(word)) ?? [];
	if (known !== undefined) return known;
	return rules.reduce((form, [pattern, other]) => form.replace(pattern, other), word);
}

const rules: readonly (readonly [RegExp, string])[] = [
	[/^(.*[aeiouy].*)is(e|ed|es|ing|er|ers|able|ation|ations|ational)$/, '$1iz$2'],
	[/(?<=[aeiouy].*)yse(?=[ds]?$)/, 'yze'],
	[/^(.*[aeiouy].*)our(?=$|[a-z])/, '$1or'],
	[/(?<=[aeiou].*[^aeiou])re(?=s?$)/, 'er'],
	[/(?<=[aeiou].*[^aeiour])red$/, 'ered'],
	[/ogue(?=s?$)/, 'og'],
	[/gramme(?=s?$)/, 'gram'],
	[/(?<=[a-z]{2}[ei])nce(?=s?$)/, 'nse'],
	[/^(.*[aeiou].*[aeiou])ll(ed|ing|er|ers|or|ors|ous)$/, '$1l$2'],
	[/(?<=.)[ao]e(?=[a-z]{3})/, 'e'],
	[/^[ao]e(?=[a-z]{3})/, 'e'],
	[/(?<=dg)e(?=ment)/, ''],
];

/** Words that no rule has, each with its other spellings. */
const irregular: readonly (readonly [string, RegExp])[] = [
	['gray', /^gr[ae]y$/],
	['check', /^che(?:ck|que)$/],
	['checks', /^che(?:ck|que)s$/],
	['tire', /^t[iy]re$/],
	['tires', /^t[iy]res$/],
	['plow', /^plo(?:w|ugh)$/],
	['draft', /^dra(?:f|ugh)t$/],
	['aluminum', /^alumini?um$/],
	['skeptic', /^s[kc]eptic$/],
	['skeptical', /^s[kc]eptical$/],
	['maneuver', /^man(?:eu|oeu)v(?:er|re)$/],
	['fulfil', /^fulfill?$/],
	['enrol', /^enroll?$/],
	['instal', /^install?$/],
	['skilful', /^skill?ful$/],
	['jewelry', /^jewell?e?ry$/],
	['aging', /^age?ing$/],
	['toward', /^towards?$/],
	['among', /^among(?:st)?$/],
	['while', /^whil(?:e|st)$/],
	['learned', /^learn(?:ed|t)$/],
	['mold', /^mou?ld$/],
];

/** The words of the texts in their common spelling. */
export class Lexicon {
	readonly words: ReadonlySet<string>;
	#byStem: Map<string, string[]> | undefined;

	constructor(words: readonly string[]) {
		this.words = new Set(words);
	}

	/** The words of the texts that are the same word, however either is spelled, and whatever its ending. */
	spellings(word: string): readonly string[] {
		return this.#stems().get(stem(commonSpelling(word))) ?? [];
	}

	/** Made when first needed: it takes some milliseconds. */
	#stems() {
		if (this.#byStem) return this.#byStem;
		this.#byStem = new Map();
		for (const word of this.words) {
			const key = stem(commonSpelling(word));
			const known = this.#byStem.get(key);
			if (known) known.push(word);
			else this.#byStem.set(key, [word]);
		}
		return this.#byStem;
	}
}

/** The query with every word in all its spellings; undefined where the texts have no other spelling of any. */
export function inEverySpelling(query: Query, lexicon: Lexicon): Query | undefined {
	let isBroader = false;
	const broader = (terms: readonly QueryTerm[]) =>
		terms.map((term, at): QueryTerm => {
			if (!('word' in term)) return term;
			const others = [...sameWord(term, lexicon), ...units(term.word, isNumber(terms[at - 1]), lexicon)].filter(
				(word) => word !== term.word && (term.as !== 'stem' || stem(word) !== term.stem),
			);
			if (others.length === 0) return term;
			isBroader = true;
			return { ...term, others };
		});
	const result = { ...query, phrase: broader(query.phrase), parts: query.parts.map(broader) };
	return isBroader ? result : undefined;
}

/** As a stem, every ending of the word counts; in a phrase the ending is that of the query. */
function sameWord({ word, as }: WordTerm, lexicon: Lexicon): readonly string[] {
	const spellings = lexicon.spellings(word);
	return as === 'stem' ? spellings : spellings.filter((other) => commonSpelling(other) === commonSpelling(word));
}

/** bn and billion are one word, and so are m and million behind a number. */
function units(word: string, isAfterNumber: boolean, { words }: Lexicon): string[] {
	const unit = unitWords.find((those) => those.includes(word));
	if (!unit || (word.length === 1 && !isAfterNumber)) return [];
	return unit.filter((other) => words.has(other) && (other.length > 1 || isAfterNumber));
}

const unitWords = [
	['thousand', 'k'],
	['million', 'mn', 'mln', 'm'],
	['billion', 'bn', 'bln', 'b'],
	['trillion', 'tn', 'trn'],
];

const isNumber = (term: QueryTerm | undefined) =>
	term !== undefined && 'characters' in term && term.characters.some((value) => /^\p{Nd}$/u.test(value));
