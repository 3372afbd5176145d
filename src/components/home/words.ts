import type { Dispatch } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';
import { formatList, formatOrdinal } from '../../i18n/format.ts';

/** A count in running text: Chinese numerals; English words up to nine, then figures. */
export const countWord = (count: number, locale: Locale) =>
	locale === 'en' ? (words[count] ?? String(count)) : formatOrdinal(count, locale);

/** The agencies of these dispatches, each once. */
export const agenciesOf = (dispatches: readonly Dispatch[], locale: Locale) =>
	formatList(new Set(dispatches.map(({ agency }) => agency[locale])), locale);

/** A text with its first letter made a capital. */
export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An ISO 8601 calendar date as a newspaper dates its page: 二〇一九年四月二十八日　星期日, Sunday, April 28, 2019. */
export function pageDate(date: string, locale: Locale): string {
	const day = new Date(`${date}T00:00:00Z`);
	if (locale === 'en') return english.format(day);
	const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
	const digits = [...String(year)].map((digit) => formatOrdinal(Number(digit), 'zh')).join('');
	const [monthWord, dayWord] = [formatOrdinal(month, 'zh'), formatOrdinal(dayOfMonth, 'zh')];
	return `${digits}年${monthWord}月${dayWord}日\u3000${chineseWeekday.format(day)}`;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const english = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
const chineseWeekday = new Intl.DateTimeFormat('zh-Hans', { weekday: 'long', timeZone: 'UTC' });
