import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { placeLabel } from './place.ts';
import { recordTitle } from '../domain/title.ts';

/** GB/T 7714-2015, replaced in 2026 and still asked for: as the 2025 edition, with half-width punctuation. */
export function gbt2015({ dispatch, place, url }: Cited, locale: Locale, accessed: string): string {
	const part = place ? `: ${placeLabel(place, locale)}` : '';
	return `${dispatch.agency[locale]}. ${recordTitle(dispatch, locale)}${part}[EB/OL]. (${dispatch.date})[${accessed}]. ${url[locale]}.`;
}
