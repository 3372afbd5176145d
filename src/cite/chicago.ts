import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, monthName } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { spokenIn } from './source-line.ts';
import { quotedTitle, translatedTitle } from '../domain/title.ts';

/** Chicago, the entry of a bibliography. */
export function chicago(cited: Cited, locale: Locale): string {
	const { dispatch, locator, url } = cited;
	const [year, month, day] = dateParts(dispatch.date);
	const part = locator ? `, ${locatorLabel(locator, 'en')}` : '';
	return [
		`${spokenIn(cited)}${dispatch.agency.en}. ${quotedTitle(dispatch)}${translatedTitle(dispatch)}.`,
		`${monthName(month)} ${day}, ${year}${part}.`,
		`${url[locale]}.`,
	].join(' ');
}
