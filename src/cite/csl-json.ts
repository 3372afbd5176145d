import { kinds, type DispatchKind } from '../domain/kinds.ts';
import { languageTag, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import type { Cited } from './cited.ts';
import { dateParts } from './dates.ts';
import { locatorLabel } from './locator.ts';
import { recordTitle } from '../domain/title.ts';

/**
 * One record for each language: the agency's Chinese, then this site's translation of it.
 * They have no newspaper, page or access date: the source names none, and the day of access is the reader's.
 */
export function cslItems(cited: Cited): [original: CslItem, translation: CslItem] {
	return [cslItem(cited, 'zh'), cslItem(cited, 'en')];
}

/** A CSL-JSON file of the records. */
export const cslJson = (cited: Cited) => `${JSON.stringify(cslItems(cited))}\n`;

function cslItem({ key, dispatch, locator, url }: Cited, locale: Locale): CslItem {
	return {
		id: recordKey(key, locale),
		type: kinds[dispatch.kind].cslType,
		title: recordTitle(dispatch, locale),
		author: dispatch.agencies.map((agency) => ({ literal: agency[locale] })),
		issued: { 'date-parts': [dateParts(dispatch.date)] },
		...(locator && { section: locatorLabel(locator, locale) }),
		URL: url[locale],
		language: languageTag[locale],
		...(locale === 'en' && {
			'original-title': recordTitle(dispatch, 'zh'),
			translator: [{ literal: translator('en')('site.name') }],
		}),
	};
}

/** The key of the thing's record in one language; the original has the plain one. */
export const recordKey = (key: string, locale: Locale) => (locale === 'zh' ? key : `${key}-${locale}`);

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
}
