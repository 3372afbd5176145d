import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, shortMonth } from './dates.ts';
import { placeLabel } from './place.ts';
import { quotedTitle, translatedTitle } from '../domain/title.ts';

/** MLA, 9th edition, the entry of a list of works cited. */
export function mla({ dispatch, place, url }: Cited, locale: Locale): string {
	const [year, month, day] = dateParts(dispatch.date);
	const part = place ? ` ${placeLabel(place, 'en', 'par.')},` : '';
	return `${dispatch.agency.en}. ${quotedTitle(dispatch)} ${translatedTitle(dispatch)}. ${day} ${shortMonth(month)} ${year},${part} ${url[locale]}.`;
}
