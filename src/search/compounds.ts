import { tokenize } from './tokens.ts';
import type { Lexicon } from './spelling.ts';

/**
 * The query as its words and numbers may be written otherwise: a compound in one piece, in two or with a hyphen,
 * as the texts have it; 6k, 6000 and 6 thousand; 6.4% and 6.4 percent. Without the query itself.
 */
export function otherWritings(text: string, lexicon: Lexicon): string[] {
	const writings = [...joined(text, lexicon), ...split(text, lexicon), ...numbers(text)];
	return [...new Set(writings)].filter((writing) => writing !== text).slice(0, most);
}

/** Two words with a hyphen, an apostrophe or a space between, written as the one word that the texts have. */
function joined(text: string, lexicon: Lexicon): string[] {
	const words = tokenize(text).filter(({ isWord }) => isWord);
	return words.flatMap((word, at) => {
		const next = words[at + 1];
		if (!next || !/^[\s‐‑–'’-]+$/.test(text.slice(word.end, next.start))) return [];
		const one = word.value + next.value;
		return lexicon.words.has(one) || lexicon.spellings(one).length > 0
			? [text.slice(0, word.start) + one + text.slice(next.end)]
			: [];
	});
}

/** Words that no text has, each as the two words of the texts that it is made of. */
function split(text: string, lexicon: Lexicon): string[] {
	let isSplit = false;
	let at = 0;
	const pieces = tokenize(text).flatMap(({ value, start, end, isWord }) => {
		const two = isWord && lexicon.spellings(value).length === 0 ? halves(value, lexicon) : undefined;
		isSplit ||= two !== undefined;
		const before = text.slice(at, start);
		at = end;
		return [before, two ?? text.slice(start, end)];
	});
	return isSplit ? [pieces.join('') + text.slice(at)] : [];
}

/** A word as two words of the texts, the longer ones first. */
function halves(word: string, { words }: Lexicon): string | undefined {
	const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2);
	const balance = (cut: number) => Math.abs(word.length / 2 - cut);
	const found = cuts
		.toSorted((a, b) => balance(a) - balance(b))
		.find((cut) => words.has(word.slice(0, cut)) && words.has(word.slice(cut)));
	return found === undefined ? undefined : `${word.slice(0, found)}-${word.slice(found)}`;
}

/** Percent and thousands in figures, signs and words. */
function numbers(text: string): string[] {
	return numberForms.flatMap(([pattern, ...forms]) =>
		pattern.test(text) ? forms.map((form) => text.replace(pattern, form)) : [],
	);
}

const numberForms: readonly (readonly [RegExp, ...string[]])[] = [
	[/(?<=\d)\s*[%％]/g, ' percent', ' per cent'],
	[/(?<=\d)\s*(?:percent|per cent|pct)\b/gi, '%', ' percent', ' per cent'],
	[/(?<=\d)\s*(?:k|thousand)\b/gi, '000'],
	[/(?<=\b\d{1,3})[,\s]?000(?!,?\d)/g, ' thousand'],
];

const most = 12;
