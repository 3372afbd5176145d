import { find, type WordIndex } from './find.ts';
import type { Counts } from './listing.ts';
import { looseParts } from './loose.ts';
import {
	fewerWords,
	homophones,
	longestRuns,
	oneCharacterOff,
	oneLetterOff,
	sameBeginning,
	type Place,
} from './nearest.ts';
import { pause } from './pause.ts';
import { parseQuery } from './query.ts';
import { inOtherScripts, type ScriptForms } from './script.ts';
import type { Lexicon } from './spelling.ts';
import { hasHan } from './tokens.ts';

/**
 * Queries that find something, for one that finds nothing: with a character or letter changed, by its sound, then in
 * part, the longest part first; failing all, words that begin as its own.
 */
export async function suggestionsFor(text: string, tools: SuggestionTools): Promise<Suggestion[]> {
	const suggestions = new Map<string, Suggestion>();
	for await (const [how, queries] of candidates(text, tools)) {
		if (how === 'part' && suggestions.size >= enough) break;
		if (how === 'beginning' && suggestions.size > 0) break;
		for (const query of new Set(queries)) {
			if (suggestions.size >= most) break;
			if (suggestions.has(query) || query === text) continue;
			await pause();
			const counts = await tools.count(query);
			if (counts.passages > 0) suggestions.set(query, { query, how, counts });
		}
	}
	return [...suggestions.values()];
}

async function* candidates(text: string, tools: SuggestionTools): AsyncGenerator<[Suggestion['how'], string[]]> {
	const chinese = looseParts(text).filter(hasHan);
	const forms = chinese.length > 0 ? await tools.script() : undefined;
	const index = forms ? acrossScripts(tools.index, forms) : tools.index;
	for (const piece of chinese) {
		const places = await oneCharacterOff(piece, index);
		const found = await Promise.all(places.slice(0, most).map((place) => tools.textAt(place)));
		yield ['letter', found.map((other) => (other ? text.replace(piece, other) : text))];
	}
	const lexicon = /\p{Script=Latin}/u.test(text) ? await tools.lexicon() : undefined;
	const mended = lexicon ? oneLetterOff(text, lexicon) : [];
	yield ['letter', mended];
	const sounds = chinese.length > 0 ? await tools.sounds() : undefined;
	for (const piece of sounds === undefined ? [] : chinese) {
		const terms = homophones(piece, sounds ?? '');
		const [first] = terms ? await find({ ...parseQuery(''), phrase: terms }, tools.index) : [];
		const [match] = first?.matches ?? [];
		const other = first && match && (await tools.textAt({ page: first.number, at: match.at, length: match.length }));
		if (other) yield ['sound', [text.replace(piece, other)]];
	}
	if (/^["“][^"“”]+["”]$/.test(text)) yield ['part', [text.slice(1, -1)]];
	for (const words of fewerWords(mended[0] ?? text)) yield ['part', words];
	for (const piece of chinese) yield ['part', await longestRuns(piece, index)];
	if (lexicon) yield ['beginning', sameBeginning(text, lexicon)];
}

/** The index in which a character is found in every script. */
const acrossScripts = (index: WordIndex, forms: ScriptForms): WordIndex => ({
	...index,
	occurrences: (lists) =>
		index.occurrences(lists.map((values) => [...new Set([...values, ...inOtherScripts(values, forms, true)])])),
});

/** Suggestions at most, and so many that parts of the query need not be added. */
const most = 5;
const enough = 3;

/** A query that finds something, and how it comes from the reader's. */
export interface Suggestion {
	query: string;
	how: 'letter' | 'sound' | 'part' | 'beginning';
	counts: Counts;
}

/** What suggestions need of a search. */
export interface SuggestionTools {
	index: WordIndex;
	lexicon(): Promise<Lexicon>;
	script(): Promise<ScriptForms | undefined>;
	/** The table of readings, where there is one. */
	sounds(): Promise<string | undefined>;
	/** The words of a text at a place; undefined where the text cannot be read. */
	textAt(place: Place): Promise<string | undefined>;
	/** How often a query is found. */
	count(query: string): Promise<Counts>;
}
