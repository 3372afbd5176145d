import { exchanges, type Dispatch, type Exchange, type Segment } from '../domain/dispatch.ts';
import type { CaptionForm, RowForm } from '../domain/form.ts';
import { bilingual, type Bilingual, type Locale } from '../domain/locale.ts';
import { formatOrdinal } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';

/** Where in a dispatch something stands: a numbered paragraph, or a part that has a name. */
export type Locator = { number: number } | { name: Bilingual };

/** Where a segment stands: its number, or what it is, a subhead, figure or row by its order. */
export function segmentLocator(dispatch: Dispatch, { id, kind, number, form }: Segment): Locator {
	if (number !== undefined) return { number };
	if (form?.type === 'caption' || form?.type === 'row')
		return { name: bilingual((locale) => blockPlace(form, locale)) };
	if (kind === 'headline') return { name: { zh: '标题', en: 'headline' } };
	if (kind === 'subtitle') return { name: { zh: '副题', en: 'subtitle' } };
	const ordinal =
		dispatch.sections
			.filter(({ heading }) => heading?.kind === 'subhead')
			.findIndex(({ heading }) => heading?.id === id) + 1;
	return { name: { zh: `小标题${formatOrdinal(ordinal, 'zh')}`, en: `subhead ${ordinal}` } };
}

/** Which figure it is, or which row of which table. */
export function blockPlace(form: CaptionForm | RowForm, locale: Locale): string {
	const t = translator(locale);
	if (form.type === 'caption') return t('place.figure', { ordinal: formatOrdinal(form.figure, locale) });
	const ordinal = formatOrdinal(form.table, locale);
	return form.row === 0 ? t('place.tableHead', { ordinal }) : t('place.row', { ordinal, row: form.row });
}

/** Where an exchange stands: which of the dispatch's questions it is. */
export function exchangeLocator(dispatch: Dispatch, exchange: Exchange): Locator {
	const ordinal = exchanges(dispatch).findIndex(({ id }) => id === exchange.id) + 1;
	return { name: { zh: `第${formatOrdinal(ordinal, 'zh')}问`, en: `question ${ordinal}` } };
}

/** The locator in words: 第29段, para. 29. `abbreviation`: how the style shortens the English word. */
export function locatorLabel(locator: Locator, locale: Locale, abbreviation = 'para.'): string {
	if ('name' in locator) return locator.name[locale];
	return locale === 'zh' ? `第${locator.number}段` : `${abbreviation} ${locator.number}`;
}
