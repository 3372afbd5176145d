import { headlineText, type Dispatch } from '../../domain/dispatch.ts';
import type { Edition } from '../../domain/edition.ts';
import type { Locale } from '../../domain/locale.ts';
import { formatList, formatOrdinal } from '../../i18n/format.ts';
import { translator } from '../../i18n/strings.ts';
import { headlineLanguage } from './headline.ts';

/** A count in running text: Chinese numerals; English words up to nine, then figures. */
export const countWord = (count: number, locale: Locale) =>
	locale === 'en' ? (words[count] ?? String(count)) : formatOrdinal(count, locale);

/** The agencies of these dispatches, each once. */
export const agenciesOf = (dispatches: readonly Dispatch[], locale: Locale) =>
	formatList(new Set(dispatches.flatMap(({ agencies }) => agencies.map((agency) => agency[locale]))), locale);

/** Who sent these dispatches from where, each once; nothing where they are many. */
export function wiresOf(dispatches: readonly Dispatch[], locale: Locale): string[] {
	const t = translator(locale);
	const wires = new Set(
		dispatches.map(({ agency, place }) => t('home.wire', { agency: agency[locale], place: place[locale] })),
	);
	return wires.size > 2 ? [] : [...wires];
}

/** The short form of a headline that the edition's editor gave, or the headline. */
export function shortHeadline({ short }: Edition, dispatch: Dispatch | undefined, locale: Locale): string {
	if (!dispatch) return '';
	return shortForm(short, dispatch, locale) ?? headlineText(dispatch, locale);
}

/** The BCP 47 tag of what `shortHeadline` gives, where it is not that of the page. */
export const shortHeadlineLanguage = ({ short }: Edition, dispatch: Dispatch | undefined, locale: Locale) =>
	dispatch && shortForm(short, dispatch, locale) === undefined ? headlineLanguage(dispatch, locale) : undefined;

const shortForm = (short: Edition['short'], { slug }: Dispatch, locale: Locale) =>
	Object.hasOwn(short, slug) ? short[slug]?.[locale] : undefined;

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

/**
 * A date in the running text of a page: 四月二十八日, April 28; with its year, where it is not that of the day from which
 * it is seen.
 */
export function dayOf(date: string, locale: Locale, from?: string): string {
	const isSameYear = from?.slice(0, 4) === date.slice(0, 4);
	if (locale === 'en') return (isSameYear ? englishDay : englishDate).format(new Date(`${date}T00:00:00Z`));
	const [day = ''] = pageDate(date, 'zh').split('\u3000');
	return isSameYear ? day.slice(day.indexOf('年') + 1) : day;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const english = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
const englishDay = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
const englishDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const chineseWeekday = new Intl.DateTimeFormat('zh-Hans', { weekday: 'long', timeZone: 'UTC' });
