import type { Locale } from '../domain/locale.ts';
import { recordTitle } from '../domain/title.ts';
import { translatorOf } from '../i18n/translation-credit.ts';
import type { Cited } from './cited.ts';
import { locatorLabel } from './locator.ts';
import { speakerName } from './source-line.ts';

/**
 * An entry by GB/T 7714. Who speaks and the place are other information about the title, after a colon; a translator
 * is a further responsible body, after the type. That is [EB/OL]: [N/OL] needs a newspaper and a page, and the source
 * names neither.
 */
export function gbtEntry(cited: Cited, locale: Locale, { colon, comma, date }: GbtMarks): string {
	const { dispatch, locator, url } = cited;
	const place = [speakerName(cited, locale), locator && locatorLabel(locator, locale)].filter(Boolean).join(comma);
	const site = translatorOf(dispatch, locale);
	return [
		`${dispatch.agency[locale]}. ${recordTitle(dispatch, locale)}${place && colon + place}[EB/OL].`,
		...(site ? [`${site}${comma}${locale === 'zh' ? '译' : 'trans'}.`] : []),
		`${date}.`,
		`${url[locale]}.`,
	].join(' ');
}

/** What the editions of the standard set differently. */
interface GbtMarks {
	colon: string;
	comma: string;
	/** The day of the dispatch and the day of reading. */
	date: string;
}
