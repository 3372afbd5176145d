import { halfWidth } from '../domain/half-width.ts';
import { monthNumber, monthPattern } from '../domain/months.ts';
import type { DatelineFacts } from './datelines.ts';
import type { Decisions, Sureness } from './decisions.ts';

/**
 * The date of a dateline, ISO 8601. It has no year: the page's own date has, or else the latest year that the page
 * speaks of and that has come. Undefined where there is no dateline and nobody says.
 */
export async function dateOf(
	{ year, month, day }: Partial<DatelineFacts>,
	written: string,
	decisions: Decisions,
	line: number | undefined,
): Promise<string | undefined> {
	const page = halfWidth(written);
	const found = month === undefined || day === undefined ? undefined : yearOf({ year, month, day }, page);
	const answer = await decisions.settle({
		about: 'date',
		value: found ? [found.year, two(month), two(day)].join('-') : open,
		sure: found?.sure ?? 'unsure',
		why: found
			? `month and day by the dateline; ${found.why}`
			: month === undefined
				? 'no dateline says it'
				: `it is ${two(month)}-${two(day)} of a year that the page does not say`,
		line,
		refuse: (given) => (/^\d{4}-\d{2}-\d{2}$/.test(given) ? undefined : 'Write the date as 2019-04-28.'),
	});
	return answer === open ? undefined : answer;
}

const open = 'left open';

const two = (value = 0) => String(value).padStart(2, '0');

/** The year in which a day is, by the dateline or by what else a page has; undefined where it has nothing. */
function yearOf({ year: given, month, day }: GivenDay, page: string): Year | undefined {
	if (given !== undefined) return { year: given, sure: 'certain', why: 'the year too' };
	const plain = page.replace(/[^\S\n]/gu, '');
	const printed = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(plain) ?? englishDay(page);
	const [text = '', ...numbers] = printed ?? [];
	const [year = 0, ownMonth = 1, ownDay = 1] = numbers.map(Number);
	// A page is printed within days of what it prints, if in the next year.
	const near = [year, year - 1].find((one) => daysBetween([one, month, day], [year, ownMonth, ownDay]) <= 7);
	if (printed && near !== undefined) return { year: near, sure: 'certain', why: `the year by “${text}” on the page` };
	const now = new Date().getFullYear();
	const years = [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu), ...page.matchAll(/\b((?:19|20)\d{2})\b(?!年)/gu)]
		.map(([, one]) => Number(one))
		.filter((one) => one <= now);
	if (years.length === 0) return undefined;
	return { year: Math.max(...years), sure: 'unsure', why: 'the year is the latest that the page speaks of' };
}

/** A day as an English page prints it: the text, year, month and day. */
function englishDay(page: string): string[] | undefined {
	const [text, month = '', day = '', dayFirst = '', monthLast = '', year = ''] =
		new RegExp(`\\b(?:(${monthPattern}) (\\d{1,2})|(\\d{1,2}) (${monthPattern})),? (\\d{4})\\b`, 'u').exec(page) ?? [];
	return text === undefined ? undefined : [text, year, String(monthNumber(month || monthLast)), day || dayFirst];
}

type Day = [year: number, month: number, day: number];

const daysBetween = (one: Day, other: Day) => Math.abs(timeOf(one) - timeOf(other)) / 86_400_000;

const timeOf = ([year, month, day]: Day) => Date.UTC(year, month - 1, day);

interface GivenDay {
	year?: number | undefined;
	month: number;
	day: number;
}

interface Year {
	year: number;
	sure: Sureness;
	why: string;
}
