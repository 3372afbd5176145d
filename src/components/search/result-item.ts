import { languageTag, locales, type Bilingual, type Locale } from '../../domain/locale.ts';
import { signedPlace } from '../../i18n/format.ts';
import type { View } from '../../i18n/urls.ts';
import type { CatalogPerson, SegmentType } from '../../search/catalog.ts';
import type { Hit } from '../../search/hits.ts';
import type { Result } from '../../search/listing.ts';
import { shownPassage, type Side } from '../../search/passage.ts';
import { markQuery, type Query } from '../../search/query.ts';
import type { Answer } from '../../search/answer.ts';
import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import { element } from './dom.ts';

/**
 * One result: the passage and its counterpart, Chinese first, with the matches and the quotes marked, the speakers, and
 * the place in the dispatch.
 */
export function resultItem(
	{ hit, quotes, group: { how } }: Result,
	texts: Record<Locale, string> | undefined,
	{ queries, quotePath }: Asked,
	{ locale, t, view, isDated }: ItemContext,
): HTMLLIElement {
	const { record, language } = hit;
	const [id, , number] = record.segment;
	const { dispatch } = record;
	const dualUrl = `${dispatch.paths.dual[locale]}#${id}`;
	const url = view === 'single' ? hit.url : `${dispatch.paths[view][locale]}#${id}`;
	const label = placeInWords(hit, locale, t);
	const speaker = speakersInWords(hit, locale, t);
	const handle = signedPlace(dispatch.rank, number, locale);
	const passage = texts && shownPassage(hit, texts, queries, quotes);
	const facts = element(
		'p',
		{ class: 'meta', lang: languageTag[locale] },
		element('a', { class: 'hit-link', href: url, hreflang: languageTag[language] }, label),
		...(speaker ? [element('span', {}, speaker)] : []),
		...(hit.quote
			? [element('a', { href: hit.quote.url }, t('search.type.quote'))]
			: [element('span', {}, t(`search.type.${hit.type}`))]),
		...[...quotes].map((quote) =>
			element('a', { href: quotePath[language].replace('{id}', quote) }, t('search.type.quote')),
		),
	);
	const sides = passage
		? locales.map((side) => sideElement(side, passage[side], side === language, hit.isHeading))
		: [element('div', { class: 'side' }, element('p', { class: 'hit-text' }, t('search.textMissing')))];
	sides.at(passage ? locales.indexOf(language) : 0)?.append(facts);
	return element(
		'li',
		{
			class: 'hit',
			'data-how': how,
			'data-type': hit.type,
			'data-language': language,
			'data-dispatch': hit.dispatch,
			'data-segment-id': id,
			'data-quote-id': hit.quote?.id ?? ([...quotes].join(' ') || undefined),
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

/** The dispatch and the place in it, in words. */
export function placeInWords({ record }: Hit, locale: Locale, t: Translate<SearchKey>): string {
	const [, type, number] = record.segment;
	const place = number > 0 ? t('search.paragraph', { number }) : t(names[type] ?? 'search.heading');
	return [record.dispatch.label[locale], place].join(locale === 'zh' ? '，' : ', ');
}

/** Who speaks, and whose words are passed on. */
export function speakersInWords({ speakers, relays }: Hit, locale: Locale, t: Translate<SearchKey>): string {
	const names = (people: readonly CatalogPerson[]) =>
		people.map(({ name }) => name[locale]).join(locale === 'zh' ? '、' : ', ');
	const source = names(relays);
	return source ? t('quote.relaying', { speaker: names(speakers), source }) : names(speakers);
}

/** What is not numbered and no heading. */
const names: Partial<Record<SegmentType, 'search.caption' | 'search.row'>> = { c: 'search.caption', r: 'search.row' };

function sideElement(language: Locale, { pieces }: Side, isHit: boolean, isHeading: boolean): HTMLElement {
	const text = pieces.map(({ text, isMatch, isGap, isQuote }) => {
		if (isGap) return language === 'zh' ? '……' : ' … ';
		const shown = isMatch ? element('mark', {}, text) : text;
		return isQuote ? element('span', { class: 'quoted' }, shown) : shown;
	});
	return element(
		'div',
		{ class: `side${isHit ? '' : ' facing'}`, lang: languageTag[language] },
		element('p', { class: `hit-text${isHeading ? ' hit-heading' : ''}` }, ...text),
	);
}

/** The line over results that were found in another way. */
export const alsoItem = (sentence: string): HTMLLIElement => element('li', { class: 'also' }, sentence);

/** A query of the list of recent ones, as a link that asks it again. */
export const recentItem = (query: string, address: string): HTMLLIElement =>
	element('li', {}, element('a', { href: address }, query));

/**
 * Adds to a result’s link what the page that it opens will mark: the query or, where it was not found as typed, the
 * words that were found instead.
 */
export function addMark(link: HTMLAnchorElement, { how, asked }: Answer): void {
	const item = link.closest<HTMLElement>('.hit');
	const found = (item?.querySelector('.side:not(.facing) mark') ?? item?.querySelector('mark'))?.textContent;
	const url = new URL(link.href);
	const isTyped = (how === 'typed' || how === 'parts') && item?.dataset['how'] === how;
	url.searchParams.set(markQuery, isTyped ? asked : (found ?? ''));
	link.href = url.href;
}

/** The view that the reader last chose on a reading page. */
export function chosenView(): View {
	try {
		const view: unknown = localStorage['ditl.view'];
		return view === 'dual' || view === 'reveal' ? view : 'single';
	} catch {
		return 'single';
	}
}

/** What the result answers, and what its links need. */
interface Asked {
	queries: readonly Query[];
	/** Path of a quote's page, `{id}` for its id. */
	quotePath: Bilingual;
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
