import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, monthName } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { quotedTitle, translatedTitle } from '../domain/title.ts';

/** Chicago, the entry of a bibliography. */
export function chicago({ dispatch, locator, url }: Cited, locale: Locale): string {
	const [year, month, day] = dateParts(dispatch.date);
	const part = locator ? `, ${locatorLabel(locator, 'en')}` : '';
	return [
		`${dispatch.agency.en}. ${quotedTitle(dispatch)} ${translatedTitle(dispatch)}.`,
		`${monthName(month)} ${day}, ${year}${part}.`,
		`${url[locale]}.`,
	].join(' ');
}
