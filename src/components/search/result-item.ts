import { languageTag, locales, type Locale } from '../../domain/locale.ts';
import { signedPlace } from '../../i18n/format.ts';
import type { View } from '../../i18n/urls.ts';
import type { SegmentType } from '../../search/catalog.ts';
import type { Hit } from '../../search/hits.ts';
import { shownPassage, type Side } from '../../search/passage.ts';
import { markQuery } from '../../search/query.ts';
import type { Answer } from '../../search/search.ts';
import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import { element } from './dom.ts';

/**
 * One hit: the passage and its counterpart, Chinese first, with the matches marked, the speakers, and the place in the
 * dispatch.
 */
export function resultItem(
	hit: Hit,
	texts: Record<Locale, string> | undefined,
	answer: Answer,
	{ locale, t, view, isDated }: ItemContext,
): HTMLLIElement {
	const { record, language } = hit;
	const [id, type, number] = record.segment;
	const { dispatch } = record;
	const dualUrl = `${dispatch.paths.dual[locale]}#${id}`;
	const url = view === 'single' ? hit.url : `${dispatch.paths[view][locale]}#${id}`;
	const label = [
		dispatch.label[locale],
		number > 0 ? t('search.paragraph', { number }) : t(names[type] ?? 'search.heading'),
	].join(locale === 'zh' ? '，' : ', ');
	const speaker = hit.speakers.map(({ name }) => name[locale]).join(locale === 'zh' ? '、' : ', ');
	const handle = signedPlace(dispatch.rank, number, 'zh');
	const passage = texts && shownPassage(hit, texts, answer.queries);
	const facts = element(
		'p',
		{ class: 'meta', lang: languageTag[locale] },
		element('a', { class: 'hit-link', href: url, hreflang: languageTag[language] }, label),
		...(speaker ? [element('span', {}, speaker)] : []),
		...(hit.quote
			? [element('a', { href: hit.quote.url }, t('search.type.quote'))]
			: [element('span', {}, t(`search.type.${hit.type}`))]),
	);
	const sides = passage
		? locales.map((side) => sideElement(side, passage[side], side === language, hit.isHeading))
		: [element('div', { class: 'side' }, element('p', { class: 'hit-text' }, t('search.textMissing')))];
	sides.at(passage ? locales.indexOf(language) : 0)?.append(facts);
	return element(
		'li',
		{
			class: 'hit',
			'data-type': hit.type,
			'data-language': language,
			'data-dispatch': hit.dispatch,
			'data-segment-id': id,
			'data-quote-id': hit.quote?.id,
		},
		element(
			'a',
			{
				class: 'n',
				href: dualUrl,
				'aria-label': [isDated && dispatch.date, handle, t('search.inDual', { label })].filter(Boolean).join(' '),
			},
			...(isDated ? [element('time', {}, dispatch.date)] : []),
			handle,
		),
		...sides,
	);
}

/** What is not numbered and no heading. */
const names: Partial<Record<SegmentType, 'search.caption' | 'search.row'>> = { c: 'search.caption', r: 'search.row' };

function sideElement(language: Locale, { pieces }: Side, isHit: boolean, isHeading: boolean): HTMLElement {
	const text = pieces.map(({ text, isMatch, isGap }) =>
		isGap ? (language === 'zh' ? '……' : ' … ') : isMatch ? element('mark', {}, text) : text,
	);
	return element(
		'div',
		{ class: `side${isHit ? '' : ' facing'}`, lang: languageTag[language] },
		element('p', { class: `hit-text${isHeading ? ' hit-heading' : ''}` }, ...text),
	);
}

/** A query of the list of recent ones, as a link that asks it again. */
export const recentItem = (query: string, address: string): HTMLLIElement =>
	element('li', {}, element('a', { href: address }, query));

/**
 * Adds to a result’s link what the page that it opens will mark: the query, or the characters that were found by its
 * sound.
 */
export function addMark(link: HTMLAnchorElement, { how, asked }: Answer): void {
	const found = link.closest('.hit')?.querySelector('.side:not(.facing) mark')?.textContent;
	const url = new URL(link.href);
	url.searchParams.set(markQuery, how === 'sound' ? (found ?? '') : asked);
	link.href = url.href;
}

/** The view that the reader last chose on a reading page. */
export function chosenView(): View {
	try {
		const view: unknown = localStorage['view'];
		return view === 'dual' || view === 'reveal' ? view : 'single';
	} catch {
		return 'single';
	}
}

export interface ItemContext {
	/** The language of the page. */
	locale: Locale;
	t: Translate<SearchKey>;
	/** The view that the reader last read in. */
	view: View;
	/** Whether the results may come from several editions, so that a sign needs its date. */
	isDated: boolean;
}
