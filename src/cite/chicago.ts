import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, monthName } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { spokenIn } from './source-line.ts';
import { quotedTitle, translatedTitle } from '../domain/title.ts';
import { translatorOf } from '../i18n/translation-credit.ts';

/** Chicago, the entry of a bibliography. */
export function chicago(cited: Cited, locale: Locale): string {
	const { dispatch, locator, url } = cited;
	const [year, month, day] = dateParts(dispatch.date);
	const site = translatorOf(dispatch, 'en');
	const part = locator ? `, ${locatorLabel(locator, 'en')}` : '';
	return [
		`${spokenIn(cited)}${dispatch.agency.en}. ${quotedTitle(dispatch)}${translatedTitle(dispatch)}.`,
		...(site ? [`Translated by ${site}.`] : []),
		`${monthName(month)} ${day}, ${year}${part}.`,
		`${url[locale]}.`,
	].join(' ');
}
