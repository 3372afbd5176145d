import type { How } from './answer.ts';
import { otherWritings } from './compounds.ts';
import { pause } from './pause.ts';
import { looseQuery, parseQuery, type Query } from './query.ts';
import { inEveryScript, type ScriptForms } from './script.ts';
import { inEverySpelling, type Lexicon } from './spelling.ts';
import { hasHan } from './tokens.ts';

/**
 * The ways to read a query, the strictest first. Each is tried where those before it find nothing, and loads what it
 * needs only then.
 */
export async function* rungsOf(text: string, tools: RungTools): AsyncGenerator<Rung> {
	const typed = parseQuery(text);
	yield { how: 'typed', queries: [typed] };
	await pause();
	const forms = hasHan(text) ? await tools.script() : undefined;
	const everyScript = forms && inEveryScript(typed, forms);
	if (everyScript) yield { how: 'script', queries: [everyScript] };
	const loose = looseQuery(text);
	yield { how: 'marks', queries: [loose] };
	const looseScript = forms && inEveryScript(loose, forms);
	if (looseScript) yield { how: 'script', queries: [looseScript] };
	const sound = await tools.sound(text);
	if (sound.length > 0) yield { how: 'sound', queries: sound };
	await pause();
	const spelling = await inOtherSpellings(text, loose, tools);
	if (spelling.length > 0) yield { how: 'spelling', queries: spelling };
}

/**
 * The English words of a query as one compound, whatever marks join them: people-to-people for `people to people`.
 * Undefined where it is one word, or asks for words apart by marks of its own.
 */
export const asCompound = (text: string): Query | undefined =>
	/^\p{Script=Latin}+(?:\s+\p{Script=Latin}+)+$/u.test(text)
		? { ...looseQuery(text), parts: [], partsAnswer: 'never' }
		: undefined;

/** The query as its words and numbers are also written. What is rewritten into signs is searched for with them. */
async function inOtherSpellings(text: string, loose: Query, tools: RungTools): Promise<readonly Query[]> {
	if (!/[\p{L}\p{N}]/u.test(text)) return [];
	const lexicon = await tools.lexicon();
	// A sentence is not tried in every form: that would take long, and find nothing.
	const forms = loose.parts.length > 12 ? [] : otherWritings(text, lexicon);
	const writings = forms.map((writing) => (/[%％]/.test(writing) ? parseQuery(writing) : looseQuery(writing)));
	const spelled = [loose, ...writings]
		.map((query) => inEverySpelling(query, lexicon))
		.filter((query) => query !== undefined);
	return [...spelled, ...writings];
}

/**
 * What may be found beside what was found as typed: the same in another script, where the texts have both, or in
 * another spelling; not where quotation marks ask for these words alone.
 */
export async function* besideTyped(query: Query, mixed: string, tools: RungTools): AsyncGenerator<Rung> {
	if ([...query.text].some((character) => mixed.includes(character))) {
		const forms = await tools.script();
		const everyScript = forms && inEveryScript(query, forms);
		if (everyScript) yield { how: 'script', queries: [everyScript] };
	}
	if (query.hasWord && query.parts.length > 0) {
		const spelled = inEverySpelling(query, await tools.lexicon());
		if (spelled) yield { how: 'spelling', queries: [spelled] };
	}
}

export interface Rung {
	how: How;
	queries: readonly Query[];
}

/** Files of the index that some rungs need. */
export interface RungTools {
	script(): Promise<ScriptForms | undefined>;
	lexicon(): Promise<Lexicon>;
	/** The readings of a query that may be pinyin; none of another. */
	sound(text: string): Promise<readonly Query[]>;
}
