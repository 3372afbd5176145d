import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { locatorLabel } from './locator.ts';
import { recordTitle } from '../domain/title.ts';

/**
 * GB/T 7714-2025, in force since 1 July 2026: full-width punctuation, and an access date for what exists only online.
 * The type is [EB/OL]: [N/OL] needs a newspaper and a page, and the source names neither.
 */
export function gbt2025({ dispatch, locator, url }: Cited, locale: Locale, accessed: string): string {
	const part = locator ? `${locale === 'zh' ? '：' : ': '}${locatorLabel(locator, locale)}` : '';
	return [
		`${dispatch.agency[locale]}. ${recordTitle(dispatch, locale)}${part}[EB/OL].`,
		`（${dispatch.date}）[${accessed}].`,
		`${url[locale]}.`,
	].join(' ');
}
