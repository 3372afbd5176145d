import type { Dispatch } from '../domain/dispatch.ts';
import { bilingual, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';

const dateFormats = {
	zh: new Intl.DateTimeFormat('zh-Hans', { dateStyle: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** An ISO 8601 calendar date written out: 2019年4月28日, April 28, 2019. */
export const formatDate = (date: string, locale: Locale) => dateFormats[locale].format(new Date(`${date}T00:00:00Z`));

/** The days from the first to the last of these dates: one day, or 2019年4月28日至5月3日; April 28 – May 3, 2019. */
export function formatDates(dates: readonly string[], locale: Locale): string {
	const days = [...dates].sort();
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return '';
	if (locale === 'en') return dateFormats.en.formatRange(new Date(first), new Date(last));
	// Unicode's data has figures alone for a range in Chinese: 2019/4/28 – 2019/5/3.
	const [start, end] = [formatDate(first, locale), formatDate(last, locale)];
	if (start === end) return start;
	return `${start}至${first.slice(0, 4) === last.slice(0, 4) ? end.replace(/^\d+年/, '') : end}`;
}

const numerals = '〇一二三四五六七八九';

/** A whole number as the language writes it in a heading: 三, 3. Chinese numerals up to 99. */
export function formatOrdinal(number: number, locale: Locale): string {
	if (locale === 'en' || number < 0 || number > 99) return String(number);
	const tens = Math.floor(number / 10);
	const ones = number % 10;
	if (tens === 0) return numerals.charAt(ones);
	return `${tens > 1 ? numerals.charAt(tens) : ''}十${ones > 0 ? numerals.charAt(ones) : ''}`;
}

/**
 * A count for a string in which it stands once: as a number, which chooses the plural, and as the language writes it.
 */
export const counted = (count: number, locale: Locale) => ({ count, number: formatOrdinal(count, locale) });

/** Several names in a row: 甲、乙和丙; A, B, and C. */
export const formatList = (names: Iterable<string>, locale: Locale) => listFormats[locale].format(names);

/** The names of people in one phrase: 王毅和林知远; Wang Yi and Lin Zhiyuan. Undefined where there is nobody. */
export function namesOf(ids: readonly string[], people: ReadonlyMap<string, Person>): Bilingual | undefined {
	const known = ids.flatMap((id) => people.get(id) ?? []);
	if (known.length === 0) return undefined;
	return bilingual((locale) =>
		formatList(
			known.map(({ name }) => name[locale]),
			locale,
		),
	);
}

const listFormats = { zh: new Intl.ListFormat('zh-Hans'), en: new Intl.ListFormat('en-US') };

/** The sign of a dispatch in its edition, by its place there: 甲 乙 丙, or A B C; after the tenth, a number. */
export const dispatchSign = (rank: number, locale: Locale) =>
	(locale === 'zh' ? '甲乙丙丁戊己庚辛壬癸' : 'ABCDEFGHIJ').charAt(rank - 1) || formatOrdinal(rank, locale);

/** The line over a headline: the sign of the dispatch, and the kicker. */
export const signedKicker = ({ rank, kicker }: Pick<Dispatch, 'rank' | 'kicker'>, locale: Locale) =>
	[dispatchSign(rank, locale), kicker[locale]].join(locale === 'zh' ? '\u3000' : ' · ');

/** A paragraph by the sign of its dispatch and its number: 甲12, A 12; one without a number is §. */
export const signedPlace = (rank: number, number: number | undefined, locale: Locale) =>
	`${dispatchSign(rank, locale)}${locale === 'zh' && rank <= 10 ? '' : '\u00a0'}${number || '§'}`;
