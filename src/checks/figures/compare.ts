import type { Bilingual } from '../../domain/locale.ts';
import { chineseFigures } from './chinese-figures.ts';
import { englishFigures } from './english-figures.ts';
import { isSameFigure, type Figure } from './figure.ts';

/** A figure that one language has and the other lacks, or says differently. */
export interface FigureDifference {
	/** What is in each language; absent where there is nothing of the kind. */
	zh?: Figure | undefined;
	en?: Figure | undefined;
	/** Whether the same value is more than it in one language alone, or in another currency. */
	by: 'value' | 'bound' | 'currency';
}

/** The figures of a text; `date`: the dateline's, ISO 8601, which says what 今年 or “Sunday” is. */
export const figuresOf = {
	zh: (text: string, date: string) => [...chineseFigures(text), ...relativeFigures(text, chineseRelatives, date)],
	en: (text: string, date: string) => [...englishFigures(text), ...relativeFigures(text, englishRelatives, date)],
};

/** Where the figures of two texts differ. */
export const compareFigures = ({ zh, en }: Bilingual, date: string): FigureDifference[] =>
	differencesOf({ zh: figuresOf.zh(zh, date), en: figuresOf.en(en, date) }, date);

/** Where the figures of two languages differ. `date`: the dateline's. */
export function differencesOf(own: { zh: Figure[]; en: Figure[] }, date: string): FigureDifference[] {
	const lacking = {
		zh: own.zh.filter((figure) => figure.certain && !own.en.some((other) => isSameFigure(figure, other))),
		en: own.en.filter(
			(figure) => figure.certain && !isOfDateline(figure, date) && !own.zh.some((other) => isSameFigure(figure, other)),
		),
	};
	const differences: FigureDifference[] = lacking.zh.map((figure, index) => ({
		zh: figure,
		en: lacking.en[index],
		by: 'value',
	}));
	differences.push(
		...lacking.en.slice(lacking.zh.length).map((figure): FigureDifference => ({ en: figure, by: 'value' })),
	);
	for (const figure of own.zh) {
		const same = own.en.filter((other) => isSameFigure(figure, other) && (other.certain || other.bound !== undefined));
		const alike = own.zh.filter((other) => isSameFigure(figure, other));
		const [other] = same;
		if (!figure.certain || !other) continue;
		if (!same.some((one) => alike.some((two) => isBoundAlike(one, two))))
			differences.push({ zh: figure, en: other, by: 'bound' });
		if (figure.currency && same.every(({ currency }) => currency !== undefined && currency !== figure.currency))
			differences.push({ zh: figure, en: other, by: 'currency' });
	}
	return differences;
}

/** English adds what Chinese leaves to the dateline: the month, and the year. */
function isOfDateline({ kind, values: [value] }: Figure, date: string): boolean {
	const [year, month] = date.split('-').map(Number);
	return (kind === 'month' && value === month) || (kind === 'number' && value === year);
}

const isBoundAlike = (a: Figure, b: Figure) => a.bound === b.bound || a.bound === 'any' || b.bound === 'any';

/** What words such as 今年 and “Sunday” stand for, which the other language may write as a figure. */
function relativeFigures(text: string, relatives: readonly Relative[], date: string): Figure[] {
	const day = new Date(`${date}T00:00:00Z`);
	if (!anyRelative.test(text) || Number.isNaN(day.getTime())) return [];
	return relatives.flatMap(({ pattern, values }) =>
		[...text.matchAll(pattern)].map((match): Figure => ({
			start: match.index,
			end: match.index + match[0].length,
			values: values(day, match[0]),
			kind: 'number',
			certain: false,
			bound: 'any',
			words: match[0],
		})),
	);
}

const year = (day: Date, by: number) => [day.getUTCFullYear() + by];
const dayOfMonth = (day: Date, by: number) => [new Date(day.getTime() + by * 86_400_000).getUTCDate()];
/** The days of the month within a week of the dateline that are that day of the week, 0 for Sunday. */
const daysNamed = (day: Date, weekday: number) =>
	Array.from({ length: 15 }, (_, index) => new Date(day.getTime() + (index - 7) * 86_400_000))
		.filter((other) => other.getUTCDay() === weekday)
		.map((other) => other.getUTCDate());

interface Relative {
	pattern: RegExp;
	values: (day: Date, words: string) => number[];
}

const chineseRelatives: readonly Relative[] = [
	{ pattern: /今年|本年/gu, values: (day) => year(day, 0) },
	{ pattern: /去年/gu, values: (day) => year(day, -1) },
	{ pattern: /前年/gu, values: (day) => year(day, -2) },
	{ pattern: /明年/gu, values: (day) => year(day, 1) },
	{ pattern: /今天|今日|当日|當日|即日|当天|當天/gu, values: (day) => dayOfMonth(day, 0) },
	{ pattern: /昨天|昨日/gu, values: (day) => dayOfMonth(day, -1) },
	{ pattern: /明天|明日/gu, values: (day) => dayOfMonth(day, 1) },
	{
		pattern: /(?:星期|周|週|礼拜)[一二三四五六日天](?!年|边)/gu,
		values: (day, words) => daysNamed(day, Math.max(0, '日一二三四五六'.indexOf(words.at(-1) ?? ''))),
	},
];

const englishRelatives: readonly Relative[] = [
	{ pattern: /\bthis year\b/giu, values: (day) => year(day, 0) },
	{ pattern: /\blast year\b/giu, values: (day) => year(day, -1) },
	{ pattern: /\bnext year\b/giu, values: (day) => year(day, 1) },
	{ pattern: /\btoday\b|\b(?:the )?same day\b/giu, values: (day) => dayOfMonth(day, 0) },
	{ pattern: /\byesterday\b/giu, values: (day) => dayOfMonth(day, -1) },
	{ pattern: /\btomorrow\b/giu, values: (day) => dayOfMonth(day, 1) },
	{
		pattern: /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/gu,
		values: (day, words) => daysNamed(day, ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'].indexOf(words.slice(0, 2))),
	},
];

/** Whether there is any of them, which is soon known. */
const anyRelative = /[今去本前明]年|[今当當即昨明][日天]|期|周|週|拜|day|year|yesterday|tomorrow/u;
