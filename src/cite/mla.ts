import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, shortMonth } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { spokenIn } from './source-line.ts';
import { quotedTitle, translatedTitle } from '../domain/title.ts';
import { translatorOf } from '../i18n/translation-credit.ts';

/** MLA, 9th edition, the entry of a list of works cited. */
export function mla(cited: Cited, locale: Locale): string {
	const { dispatch, locator, url } = cited;
	const [year, month, day] = dateParts(dispatch.date);
	const site = translatorOf(dispatch, 'en');
	const part = locator ? ` ${locatorLabel(locator, 'en', 'par.')},` : '';
	return [
		`${spokenIn(cited)}${dispatch.agency.en}. ${quotedTitle(dispatch)}${translatedTitle(dispatch)}.`,
		...(site ? [`Translated by ${site},`] : []),
		`${day} ${shortMonth(month)} ${year},${part}`,
		`${url[locale]}.`,
	].join(' ');
}
