import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, shortMonth } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { spokenIn } from './source-line.ts';
import { quotedTitle, translatedTitle } from '../domain/title.ts';

/** MLA, 9th edition, the entry of a list of works cited. */
export function mla(cited: Cited, locale: Locale): string {
	const { dispatch, locator, url } = cited;
	const [year, month, day] = dateParts(dispatch.date);
	const part = locator ? ` ${locatorLabel(locator, 'en', 'par.')},` : '';
	return [
		`${spokenIn(cited)}${dispatch.agency.en}. ${quotedTitle(dispatch)}${translatedTitle(dispatch)}.`,
		`${day} ${shortMonth(month)} ${year},${part}`,
		`${url[locale]}.`,
	].join(' ');
}
