import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, monthName } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { spokenIn } from './source-line.ts';
import { originalTitle, translatedTitle } from '../domain/title.ts';
import { translatorOf } from '../i18n/translation-credit.ts';

/**
 * APA, 7th edition: the title in its own language, its translation in square brackets, then who translated it, and the
 * place, in one pair of parentheses.
 */
export function apa(cited: Cited, locale: Locale): string {
	const { dispatch, locator, url } = cited;
	const [year, month, day] = dateParts(dispatch.date);
	const site = translatorOf(dispatch, 'en');
	const notes = [site && `${site}, Trans.`, locator && locatorLabel(locator, 'en')].filter(Boolean).join('; ');
	return [
		`${spokenIn(cited)}${dispatch.agency.en}. (${year}, ${monthName(month)} ${day}).`,
		`${originalTitle(dispatch)}${translatedTitle(dispatch)}${notes && ` (${notes})`}.`,
		url[locale],
	].join(' ');
}
