import type { Locale } from '../../domain/locale.ts';
import { formatOrdinal } from '../../i18n/format.ts';
import { pageDate } from '../home/words.ts';

/** A month with its year as a heading names it: 二〇一九年四月, April 2019. */
export function monthTitle({ year, month }: { year: string; month: string }, locale: Locale): string {
	const first = `${year}-${month}-01`;
	if (locale === 'en') return englishMonth.format(new Date(`${first}T00:00:00Z`));
	return pageDate(first, 'zh').replace(/月.*/u, '月');
}

/** A year as a heading names it: 二〇一九年, 2019. */
export const yearTitle = (year: string, locale: Locale) =>
	locale === 'en' ? year : `${[...year].map((digit) => formatOrdinal(Number(digit), 'zh')).join('')}年`;

/** The days of the week from Monday on: 一, Mon. */
export function weekdays(locale: Locale): string[] {
	const format = locale === 'zh' ? chineseWeekday : englishWeekday;
	// The first of January 2024 was a Monday.
	return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, day + 1))));
}

const englishMonth = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const englishWeekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
const chineseWeekday = new Intl.DateTimeFormat('zh-Hans', { weekday: 'narrow', timeZone: 'UTC' });
