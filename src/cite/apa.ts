import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { dateParts, monthName } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { spokenIn } from './source-line.ts';
import { originalTitle, translatedTitle } from '../domain/title.ts';

/** APA, 7th edition: the title in its own language, its translation in square brackets. */
export function apa(cited: Cited, locale: Locale): string {
	const { dispatch, locator, url } = cited;
	const [year, month, day] = dateParts(dispatch.date);
	const part = locator ? ` (${locatorLabel(locator, 'en')})` : '';
	return [
		`${spokenIn(cited)}${dispatch.agency.en}. (${year}, ${monthName(month)} ${day}).`,
		`${originalTitle(dispatch)}${translatedTitle(dispatch)}${part}.`,
		url[locale],
	].join(' ');
}
