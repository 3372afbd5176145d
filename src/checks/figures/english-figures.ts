import { halfWidth } from '../../domain/half-width.ts';
import { monthNumber, monthPattern } from '../../domain/months.ts';
import { englishParts } from './english-parts.ts';
import type { Bound, Figure } from './figure.ts';
import { inWordsOf, signFigures } from './signs.ts';

const cardinals = [
	'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
	'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore
const ordinals = [
	'zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh',
	'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth',
]; // prettier-ignore
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const small = new Map<string, number>([
	...[cardinals, ordinals].flatMap((list) => list.map((word, value): [string, number] => [word, value])),
	...tens.flatMap((word, index): [string, number][] => [
		[word, (index + 2) * 10],
		[word.replace(/y$/, 'ieth'), (index + 2) * 10],
	]),
]);
const large = new Map([
	['hundred', 100], ['hundredth', 100], ['thousand', 1e3], ['thousandth', 1e3], ['million', 1e6], ['millionth', 1e6],
	['billion', 1e9], ['billionth', 1e9], ['trillion', 1e12], ['bn', 1e9], ['mn', 1e6], ['tn', 1e12],
]); // prettier-ignore

/** Words that may stand for a figure of the other language, and need not. */
const loose = new Map([
	['both', 2], ['pair', 2], ['couple', 2], ['twice', 2], ['double', 2], ['dual', 2], ['bilateral', 2], ['half', 2],
	['doubled', 2], ['doubling', 2], ['triple', 3], ['tripled', 3], ['tripling', 3], ['quadruple', 4], ['quadrupled', 4],
	['quadrupling', 4], ['trilateral', 3], ['quarter', 4], ['decade', 10], ['dozen', 12], ['century', 100], ['once', 1],
	['single', 1], ['centenary', 100],
]); // prettier-ignore

const words = [...small.keys(), ...large.keys()].sort((a, b) => b.length - a.length).join('|');
const numberWord = `(?:${words})(?!(?!fold)[a-z])`;
/** Inside of a word nothing begins but digits, and with some letters nothing at all, which is soon known. */
const mayBegin = '(?=[\\d$€£¥]|\\b[^\\Wgiklvwxy])';
const figures = new RegExp(
	`${mayBegin}(?:${[
		'(?<skip>(?<=\\b[A-Z]{2,}-)\\d+|\\b(?:hundreds|thousands|millions|billions|dozens|tens|seconds|decades)\\b)',
		'(?<currency>US\\$|\\$|€|£|¥|RMB\\s?)?' +
			'(?<digits>\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)' +
			'(?<suffix>st|nd|rd|th|s|bn|mn|tn|m|k|g)?(?![a-z])' +
			'(?:[\\s-]+(?<factor>hundred|thousand|million|billion|trillion)(?!s))?',
		`(?<spelled>\\b${numberWord}(?:(?:[\\s-]|(?<=hundred|thousand|million)\\sand\\s)${numberWord})*)`,
		`\\b(?<loose>${[...loose.keys()].join('|')})s?\\b`,
		`\\b(?<month>${monthPattern})(?![a-z])`,
	].join('|')})`,
	'gi',
);

/** The figures of an English text. “One” and “first” count for those of the other language, which need not be there. */
export function englishFigures(written: string): Figure[] {
	const text = halfWidth(written);
	return inWordsOf(written, [...signFigures(text), ...plainFigures(text), ...englishParts(text)]);
}

function plainFigures(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(figures)) {
		const { skip, currency, digits, suffix, factor, spelled, loose: word, month } = match.groups ?? {};
		if (skip !== undefined) continue;
		const [start, before] = [match.index, text.slice(Math.max(0, match.index - 24), match.index)];
		const end = start + match[0].length;
		const [half = ''] = /^[\s-]and[\s-]a[\s-]half\b/.exec(text.slice(end, end + 12)) ?? [];
		const rest = text.slice(end + half.length, end + half.length + 40);
		const base = { start, end, words: match[0] };
		if (month !== undefined) {
			const isDate = /\d(?:st|nd|rd|th)?\s(?:of\s)?$/.test(before) || /^\.?\s\d/.test(rest);
			if (/^[A-Z]/.test(month))
				found.push({ ...base, values: [monthNumber(month) ?? 0], kind: 'month', certain: isDate, bound: undefined });
			continue;
		}
		if (word !== undefined) {
			const value = loose.get(word.toLowerCase()) ?? 0;
			found.push({ ...base, values: [value], kind: 'number', certain: false, bound: 'any' });
			continue;
		}
		const [percent = ''] = /^(?:\s?%|[\s-]per\s?cent|[\s-]percentage points?)/i.exec(rest) ?? [];
		const isPercent = percent !== '' || /^\s?(?:-|–|to|and)\s?[\w.]+(?:\s?%|[\s-]per\s?cent)/.test(rest);
		const bound = boundOf(before, rest);
		const money = currencyOf(currency, rest);
		for (const value of digits === undefined ? spelledNumbers(spelled ?? '') : [Number(digits.replace(/[^\d.]/g, ''))])
			found.push({
				...base,
				words: base.words + half + percent,
				values: valuesOf(value + (half === '' ? 0 : 0.5), suffix ?? '', factor, rest),
				kind: isPercent ? 'percent' : 'number',
				certain: digits !== undefined || isCounted(value, spelled ?? '', before, rest),
				bound,
				currency: money,
			});
	}
	return found;
}

/** A “second” is one of time too. */
const isCounted = (value: number, spelled: string, before: string, rest: string) =>
	value > 1 &&
	!(/^second$/.test(spelled) && !/(?:the|a|its|their)\s$/i.test(before) && !/^[\s-](?:largest|time)/.test(rest));

/** The value, and what else it may be: 1990s are the nineties, 3 p.m. is 15, “15 to 20 million” is millions. */
function valuesOf(value: number, suffix: string, factor: string | undefined, rest: string): number[] {
	const times = large.get((factor ?? (/^(?:bn|mn|tn)$/i.test(suffix) ? suffix : '')).toLowerCase()) ?? 1;
	const range = /^\s?(?:-|–|to|and)\s?[\d.,]+\s(hundred|thousand|million|billion|trillion)/.exec(rest)?.[1];
	return [
		value * times,
		...(/^\sdecades?\b/.test(rest) ? [value * 10] : []),
		...(/^\scentur(?:y|ies)\b/.test(rest) ? [value * 100] : []),
		...(suffix === 's' ? [value % 100] : []),
		...(suffix === 'm' ? [value * 1e6] : suffix === 'k' ? [value * 1e3] : []),
		...(/^(?::\d\d)?\s?p\.?m/.test(rest) && value < 12 ? [value + 12] : []),
		...(range ? [value * (large.get(range) ?? 1)] : []),
	];
}

function boundOf(before: string, rest: string): Bound | undefined {
	if (
		/\b(?:more than|exceed(?:s|ed|ing)?|upwards? of|in excess of|surpass(?:es|ed|ing)?)\s(?:the\s|a\s)?$/i.test(before)
	)
		return 'more';
	if (/^(?:\s?\w+)?[\s-]*(?:-?plus\b|or more\b)/.test(rest)) return 'more';
	if (/\b(?:nearly|almost|close to|less than|fewer than|under)\s(?:a\s)?$/i.test(before)) return 'less';
	if (/\b(?:about|around|roughly|approximately)\s(?:a\s)?$/i.test(before)) return 'about';
	return /\b(?:over|at least|some|up to)\s(?:a\s)?$/i.test(before) ? 'any' : undefined;
}

function currencyOf(sign: string | undefined, rest: string): string | undefined {
	if (sign !== undefined) return { US$: 'USD', $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', RMB: 'CNY' }[sign.trim()];
	const [name] = /^\s(?:U\.?S\.? dollars?|dollars?|euros?|pounds?|yen|yuan)\b/i.exec(rest) ?? [];
	if (name === undefined) return undefined;
	return { dollar: 'USD', euro: 'EUR', pound: 'GBP', yen: 'JPY', yuan: 'CNY' }[
		(/dollar|euro|pound|yen|yuan/i.exec(name)?.[0] ?? '').toLowerCase()
	];
}

/** The numbers of a run of number words: one, unless words stand side by side that make none together. */
function spelledNumbers(run: string): number[] {
	const numbers: number[] = [];
	let [total, current, last] = [0, 0, Infinity];
	const finish = () => {
		numbers.push(total + current);
		[total, current, last] = [0, 0, Infinity];
	};
	for (const word of run.toLowerCase().split(/[\s-]+/)) {
		const [own, factor] = [small.get(word), large.get(word)];
		if (own !== undefined) {
			// Twenty-five, one hundred and five; but “one two” are two.
			if (last !== Infinity && !(last >= 20 && own < 10 && last % 10 === 0) && last < 100) finish();
			current += own;
			last = own === 0 ? 1 : own;
		} else if (factor !== undefined) {
			current = (current || 1) * factor;
			if (factor >= 1e3) [total, current] = [total + current, 0];
			last = factor;
		}
	}
	finish();
	return numbers;
}
