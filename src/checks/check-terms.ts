import type { Term } from '../ingest/schemas/terms.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** Terms by their first two characters, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly IndexedTerm[]>;

export function termIndex(terms: readonly Term[]): TermIndex {
	const index = new Map<string, IndexedTerm[]>();
	for (const { zh, en, also } of terms)
		for (const words of [zh].flat()) {
			const key = words.slice(0, 2);
			index.set(key, [...(index.get(key) ?? []), { zh: words, en, forms: [en, ...also].map(folded) }]);
		}
	for (const found of index.values()) found.sort((a, b) => b.zh.length - a.zh.length);
	return index;
}

/** Reports terms of the Chinese that the English translates otherwise. Within a longer term none is looked for. */
export function checkTerms({ at, zh, en }: TextPair, index: TermIndex): Finding[] {
	const text = folded(en);
	const missing = new Map<string, IndexedTerm>();
	for (let place = 0; place < zh.length;) {
		const term = index.get(zh.slice(place, place + 2))?.find((candidate) => zh.startsWith(candidate.zh, place));
		if (term && !term.forms.some((form) => text.includes(form))) missing.set(term.zh, term);
		place += term?.zh.length ?? 1;
	}
	return [...missing.values()].map((term) => ({
		code: 'terms',
		file: 'en',
		at,
		words: term.zh,
		message: `In “${at}” the Chinese has “${term.zh}”, and the English no “${term.en}”.`,
		fix: `Write “${term.en}”, or allow what is there under “also” in content/terms/.`,
	}));
}

/** A text in which capitals and kinds of apostrophes and spaces make no difference. */
const folded = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');

interface IndexedTerm {
	zh: string;
	en: string;
	/** What the English may have, folded. */
	forms: readonly string[];
}
