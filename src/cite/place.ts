import { exchanges, type Dispatch, type Exchange, type Segment } from '../domain/dispatch.ts';
import type { Bilingual, Locale } from '../domain/locale.ts';
import { formatOrdinal } from '../i18n/format.ts';

/** A place in a dispatch: a numbered paragraph, or a part that has a name. */
export type Place = { number: number } | { name: Bilingual };

/** The place of a segment: its number, or what it is, a subhead by its order. */
export function segmentPlace(dispatch: Dispatch, { id, kind, number }: Segment): Place {
	if (number !== undefined) return { number };
	if (kind === 'headline') return { name: { zh: '标题', en: 'headline' } };
	if (kind === 'subtitle') return { name: { zh: '副题', en: 'subtitle' } };
	const ordinal =
		dispatch.sections
			.filter(({ heading }) => heading?.kind === 'subhead')
			.findIndex(({ heading }) => heading?.id === id) + 1;
	return { name: { zh: `小标题${formatOrdinal(ordinal, 'zh')}`, en: `subhead ${ordinal}` } };
}

/** The place of an exchange: which of the dispatch's questions it is. */
export function exchangePlace(dispatch: Dispatch, exchange: Exchange): Place {
	const ordinal = exchanges(dispatch).findIndex(({ id }) => id === exchange.id) + 1;
	return { name: { zh: `第${formatOrdinal(ordinal, 'zh')}问`, en: `question ${ordinal}` } };
}

/** The place in words: 第29段, para. 29. `abbreviation`: how the style shortens the English word. */
export function placeLabel(place: Place, locale: Locale, abbreviation = 'para.'): string {
	if ('name' in place) return place.name[locale];
	return locale === 'zh' ? `第${place.number}段` : `${abbreviation} ${place.number}`;
}
