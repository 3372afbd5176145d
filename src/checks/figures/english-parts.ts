import type { Figure } from './figure.ts';

const bottoms = [
	'whole', 'hal(?:f|ves)', 'thirds?', '(?:quarter|fourth)s?', 'fifths?', 'sixths?', 'sevenths?', 'eighths?', 'ninths?',
	'tenths?',
]; // prettier-ignore
const tops = ['an?', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `(?:${tops.join('|')}|\\d+(?:\\.\\d+)?)`;
const bottom = bottoms.slice(1).join('|');
const parts = new RegExp(
	[
		`\\b(?:(?<whole>${number})(?:\\s\\w+)?\\sand\\s)?(?<top>${number})[\\s-](?<bottom>${bottom})\\b`,
		'(?<![\\d/])(?<above>\\d{1,2})/(?<below>\\d{1,2})(?![\\d/])',
		`\\b(?<mille>${number})(?:(?:\\sparts)?\\sper\\s(?<per>thousand|mille|million)\\b|‰)`,
		'\\b(?<one>one)[\\s-](?:(?:in\\s)?(?:(?:a|one|ten)[\\s-])?(?<large>thousand|million)(?:th)?|in\\s(?<few>\\w+))\\b',
		'\\b(?<half>half|halv(?:es?|ed|ing)|(?:semi|bi)-?annual(?:ly)?|mid-?year)\\b',
	].join('|'),
	'gi',
);

/**
 * Fractions and halves: two thirds, 1/3, five per thousand, one in ten, a year and a half. Their numbers count by
 * themselves too; the whole need not be in the other language.
 */
export function englishParts(text: string): Figure[] {
	if (!anyPart.test(text)) return [];
	return [...text.matchAll(parts)].flatMap((match): Figure[] => {
		const value = valueOf(match.groups ?? {}, match[0]);
		if (value === undefined) return [];
		const [start, words] = [match.index, match[0]];
		const base = { start, end: start + words.length, kind: 'number', certain: false, bound: 'any', words } as const;
		return [{ ...base, values: [value], isShare: true }];
	});
}

/** Whether there may be any of them, which is soon known. */
const anyPart =
	/hal[fv]|third|quarter|f(?:our|if)th|s(?:ix|even)th|(?:eigh|nin|ten)th|[/‰]|per m|per thou|one in |(?:sand|lion)th|annual|mid-?year/i;

function valueOf({ whole, top, bottom, above, below, mille, per, one, large, few, half }: Groups, words: string) {
	if (half) return 0.5;
	if (mille) return numberOf(mille) / (per === 'million' ? 1e6 : 1e3);
	if (large) return 1 / ((/ten/i.test(words) ? 10 : 1) * (/^t/i.test(large) ? 1e3 : 1e6));
	if (one) return few ? 1 / numberOf(few) || undefined : undefined;
	if (above) return Number(above) < Number(below) ? Number(above) / Number(below) : undefined;
	return (whole ? numberOf(whole) : 0) + numberOf(top ?? '') / indexIn(bottoms, bottom ?? '');
}

const numberOf = (word: string) => (/^\d/.test(word) ? Number(word) : indexIn(tops, word) || 1);

const indexIn = (patterns: readonly string[], word: string) =>
	patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'i').test(word)) + (patterns === bottoms ? 1 : 0);

type Groups = Partial<Record<string, string>>;
