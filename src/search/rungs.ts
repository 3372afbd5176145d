import type { How } from './answer.ts';
import { looseQuery, parseQuery, type Query } from './query.ts';
import { inEveryScript, type ScriptForms } from './script.ts';
import { hasHan } from './tokens.ts';

/**
 * The ways to read a query, the strictest first. Each is tried where those before it find nothing, and loads what it
 * needs only then.
 */
export async function* rungsOf(text: string, tools: RungTools): AsyncGenerator<Rung> {
	const typed = parseQuery(text);
	yield { how: 'typed', queries: [typed] };
	const forms = hasHan(text) ? await tools.script() : undefined;
	const everyScript = forms && inEveryScript(typed, forms);
	if (everyScript) yield { how: 'script', queries: [everyScript] };
	const loose = looseQuery(text);
	yield { how: 'marks', queries: [loose] };
	const looseScript = forms && inEveryScript(loose, forms);
	if (looseScript) yield { how: 'script', queries: [looseScript] };
}

/** What may be found beside what was found as typed: the same in another script, where the texts have both. */
export async function besideTyped(text: string, mixed: string, tools: RungTools): Promise<Rung | undefined> {
	if (![...text].some((character) => mixed.includes(character))) return undefined;
	const forms = await tools.script();
	const query = forms && inEveryScript(parseQuery(text), forms);
	return query && { how: 'script', queries: [query] };
}

export interface Rung {
	how: How;
	queries: Query[];
}

/** Files of the index that some rungs need. */
export interface RungTools {
	script(): Promise<ScriptForms | undefined>;
}
