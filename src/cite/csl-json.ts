import { kinds, type DispatchKind } from '../domain/kinds.ts';
import { translationState } from '../domain/dispatch.ts';
import { languageTag, otherLocale, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { translatorOf } from '../i18n/translation-credit.ts';
import type { Cited } from './cited.ts';
import { dateParts } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { speakerName } from './source-line.ts';
import { recordTitle } from '../domain/title.ts';

/**
 * One record for each language: the agency's original, then this site's translation of it, where there is one.
 * They have no newspaper, page or access date: the source names none, and the day of access is the reader's.
 */
export function cslItems(cited: Cited): [original: CslItem, translation?: CslItem] {
	const { locale } = cited.dispatch.original;
	const original = cslItem(cited, locale);
	return translationState(cited.dispatch) === 'none' ? [original] : [original, cslItem(cited, otherLocale(locale))];
}

/** A CSL-JSON file of the records. */
export const cslJson = (cited: Cited) => `${JSON.stringify(cslItems(cited))}\n`;

function cslItem(cited: Cited, locale: Locale): CslItem {
	const { key, dispatch, locator, url } = cited;
	const { original } = dispatch;
	const site = translatorOf(dispatch, locale);
	const speaker = speakerName(cited, locale);
	const isOriginal = locale === original.locale;
	return {
		id: isOriginal ? key : recordKey(key, locale),
		type: kinds[dispatch.kind].cslType,
		title: recordTitle(dispatch, locale),
		author: dispatch.agencies.map((agency) => ({ literal: agency[locale] })),
		issued: { 'date-parts': [dateParts(dispatch.date)] },
		...(locator && { section: locatorLabel(locator, locale) }),
		URL: url[locale],
		language: isOriginal ? original.tag : languageTag[locale],
		...(site && { 'original-title': recordTitle(dispatch, original.locale), translator: [{ literal: site }] }),
		...(speaker && { note: translator(locale)('quote.spokenBy', { speaker }) }),
	};
}

/** The key of the record of a translation into one language; the original has the plain one. */
export const recordKey = (key: string, locale: Locale) => `${key}-${locale}`;

/** The part of a CSL item that the citations use. */
export interface CslItem {
	id: string;
	type: (typeof kinds)[DispatchKind]['cslType'];
	title: string;
	author: { literal: string }[];
	issued: { 'date-parts': [[year: number, month: number, day: number]] };
	section?: string;
	URL: string;
	language: string;
	'original-title'?: string;
	translator?: { literal: string }[];
	/** Who speaks: no type of record has a field for that. */
	note?: string;
}
