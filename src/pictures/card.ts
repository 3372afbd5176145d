import { exchanges, headlineIsEditorial, segmentText, type Dispatch, type Exchange } from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { locales, type Locale } from '../domain/locale.ts';
import { officeOf, type Person } from '../domain/person.ts';
import { suppliedBrackets } from '../domain/title.ts';
import { quotesOf, type Quote } from '../domain/quote.ts';
import { speakersIn, speakersOfDispatch } from '../domain/speakers.ts';
import { formatDate, formatOrdinal, namesOf } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { translationCredit } from '../i18n/translation-credit.ts';

/** What a share image shows, in one language. */
export interface Card {
	locale: Locale;
	kind: CardKind;
	/** Unique within the locale and kind; the three together give its address. */
	id: string;
	/** What kind of thing it is: the dispatch's kicker, or how a quote is given. */
	label: string;
	/** Whether a quote gives the speaker's exact words. Quotes only. */
	mode?: Quote['mode'];
	/** The words that are set large: each entry begins a line. */
	words: string[];
	/** Whether the words are the site's own, not the agency's. */
	supplied: boolean;
	/** Set under the words, smaller. */
	deck?: string;
	/** Who speaks, or the agency. */
	name: string;
	office?: string;
	/** Agency, place and date; without the agency where the name is the agency. */
	origin: string;
	/** Who translated what is shown; the original has nobody. */
	credit?: string | undefined;
	site: string;
}

export type CardKind = 'dispatch' | 'answer' | 'quote' | 'page';

/** The cards of everything that a dispatch holds, in both languages, each once. */
export function allCards(dispatches: readonly Dispatch[], people: ReadonlyMap<string, Person>): Card[] {
	return locales.flatMap((locale) =>
		dispatches.flatMap((dispatch) => [
			dispatchCard(dispatch, people, locale),
			...exchanges(dispatch)
				.map((exchange) => answerPreview(dispatch, exchange, people, locale))
				.filter(({ kind }) => kind === 'answer'),
			...quotesOf(dispatch).map((quote) => quoteCard(quote, people, locale)),
		]),
	);
}

export function dispatchCard(dispatch: Dispatch, people: ReadonlyMap<string, Person>, locale: Locale): Card {
	const subtitle = dispatch.head.find(({ kind }) => kind === 'subtitle');
	return {
		...frame(dispatch, locale),
		kind: 'dispatch',
		id: dispatch.slug,
		label: dispatch.kicker[locale],
		words: dispatch.headline[locale].split('\u3000'),
		supplied: headlineIsEditorial(dispatch),
		deck: subtitle ? segmentText(subtitle, locale) : dispatch.description[locale],
		...voiceOf(speakersOfDispatch(dispatch), people, dispatch, locale),
	};
}

/**
 * What stands for an answer in previews, beside the title of the page, which names the question: the first words quoted
 * from it, with the card that they have anyway; where none are, a card with the question.
 */
export function answerPreview(
	dispatch: Dispatch,
	exchange: Exchange,
	people: ReadonlyMap<string, Person>,
	locale: Locale,
): Card {
	const quote = quotesOf(dispatch).find(({ section }) => section.id === exchange.id);
	return quote ? quoteCard(quote, people, locale) : answerCard(dispatch, exchange, people, locale);
}

export function answerCard(
	dispatch: Dispatch,
	exchange: Exchange,
	people: ReadonlyMap<string, Person>,
	locale: Locale,
): Card {
	const t = translator(locale);
	const ordinal = exchanges(dispatch).findIndex(({ id }) => id === exchange.id) + 1;
	const question = exchange.heading.content[locale].filter(({ type }) => type !== 'label');
	return {
		...frame(dispatch, locale),
		kind: 'answer',
		id: answerId(dispatch, exchange),
		label: `${dispatch.kicker[locale]} · ${t('answer.of', { ordinal: formatOrdinal(ordinal, locale) })}`,
		words: [exchange.title[locale]],
		supplied: false,
		deck: plainText(question).trim(),
		...voiceOf(speakersIn(exchange.segments), people, dispatch, locale),
	};
}

export function quoteCard(quote: Quote, people: ReadonlyMap<string, Person>, locale: Locale): Card {
	return {
		...frame(quote.dispatch, locale),
		kind: 'quote',
		id: quote.id,
		label: translator(locale)(`mode.${quote.mode}`),
		mode: quote.mode,
		words: `${referent(quote, locale)}${plainText(quote.content[locale])}`.split(/[\n\t]/),
		supplied: false,
		...voiceOf([quote.speaker], people, quote.dispatch, locale, quote.relays),
	};
}

/** What a quote refers to, in the brackets of what the site supplied. */
function referent({ about }: Quote, locale: Locale): string {
	const [open, close] = suppliedBrackets[locale];
	return about ? `${open}${about[locale]}${close}${locale === 'en' ? ' ' : ''}` : '';
}

/** An exchange's id is unique in its dispatch alone. */
export const answerId = (dispatch: Pick<Dispatch, 'slug'>, exchange: Pick<Exchange, 'id'>) =>
	`${dispatch.slug}-${exchange.id}`;

const frame = (dispatch: Dispatch, locale: Locale) => ({
	locale,
	site: translator(locale)('site.name'),
	credit: translationCredit(dispatch, locale),
});

/**
 * Who speaks, and where the words come from: one person with the office, several by their names, or, where nobody does
 * or too many for a line, the agency. `relays`: id of the person whose words are passed on.
 */
function voiceOf(
	ids: readonly string[],
	people: ReadonlyMap<string, Person>,
	{ agency, place, date }: Dispatch,
	locale: Locale,
	relays?: string,
): Pick<Card, 'name' | 'office' | 'origin'> {
	const [first, ...others] = ids.flatMap((id) => people.get(id) ?? []);
	const when = [place[locale], formatDate(date, locale)];
	if (!first || others.length > 1) return { name: agency[locale], origin: when.join(locale === 'zh' ? '，' : ', ') };
	const origin = locale === 'zh' ? `${[agency.zh, ...when].join('')}电` : [agency.en, ...when].join(', ');
	const name = namesOf(ids, people)?.[locale] ?? '';
	const source = relays === undefined ? undefined : people.get(relays)?.name[locale];
	return {
		name: source === undefined ? name : translator(locale)('quote.relaying', { speaker: name, source }),
		...(others.length === 0 && source === undefined && { office: officeWithCountry(first, locale) }),
		origin,
	};
}

/** The office as shown outside a dispatch: one without an organisation needs its country. */
function officeWithCountry(person: Person, locale: Locale): string {
	const office = officeOf(person, locale);
	if (person.organisation || !person.country) return office;
	return locale === 'zh' ? person.country.zh + office : `${office}, ${person.country.en}`;
}
