import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { locatorLabel } from './locator.ts';
import { recordTitle } from '../domain/title.ts';

/** GB/T 7714-2015, replaced in 2026 but still in use: like the 2025 edition, with half-width punctuation. */
export function gbt2015({ dispatch, locator, url }: Cited, locale: Locale, accessed: string): string {
	const part = locator ? `: ${locatorLabel(locator, locale)}` : '';
	return [
		`${dispatch.agency[locale]}. ${recordTitle(dispatch, locale)}${part}[EB/OL].`,
		`(${dispatch.date})[${accessed}].`,
		`${url[locale]}.`,
	].join(' ');
}
