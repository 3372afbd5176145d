import { plainText } from '../domain/inline.ts';
import {
	exchanges,
	headlineText,
	segmentText,
	shownLanguage,
	translationState,
	type Dispatch,
	type Exchange,
	type Segment,
} from '../domain/dispatch.ts';
import { kinds } from '../domain/kinds.ts';
import { otherLocale, type Locale } from '../domain/locale.ts';
import type { PublishedFigure } from '../collections/figure-pictures.ts';
import { officeOf, type Person } from '../domain/person.ts';
import type { Quote } from '../domain/quote.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';

/** A dispatch as a schema.org NewsArticle with its pictures; its questions are parts, described on their own pages. */
export function dispatchData(dispatch: Dispatch, locale: Locale, figures: readonly PublishedFigure[] = []): JsonLd {
	const url = (language: Locale) => absoluteUrl(urls.dispatch(language, dispatch));
	const questions = exchanges(dispatch);
	return {
		'@context': 'https://schema.org',
		'@type': kinds[dispatch.kind].schemaType,
		'@id': url(locale),
		headline: headlineText(dispatch, locale),
		inLanguage: shownLanguage(dispatch, locale),
		datePublished: dispatch.date,
		dateline: dispatch.place[locale],
		author: oneOrMore(agencies(dispatch, locale)),
		sourceOrganization: oneOrMore(agencies(dispatch, locale)),
		creditText: dispatch.agency[locale],
		publisher: publisher(locale),
		...versions(dispatch, locale, url),
		...(figures.length > 0 && { image: figures.map((figure) => imageObject(dispatch, figure, locale)) }),
		...(questions.length > 0 && {
			hasPart: questions.map(({ id }) => ({
				'@type': 'Question',
				'@id': absoluteUrl(urls.answer(locale, dispatch, id)),
			})),
		}),
	};
}

/** Several things that a page shows, as one. */
export const graph = (...things: JsonLd[]): JsonLd => ({
	'@context': 'https://schema.org',
	'@graph': things.map(({ '@context': _, ...thing }) => thing),
});

/** The way to a dispatch's page, from its edition. */
export const dispatchWay = (dispatch: Dispatch, locale: Locale): JsonLd => ({
	'@context': 'https://schema.org',
	...breadcrumbs(...wayTo(dispatch, locale)),
});

/** An answer's page: the question with the address of its answer, and the breadcrumbs. */
export function answerData(
	dispatch: Dispatch,
	exchange: Exchange,
	people: ReadonlyMap<string, Person>,
	locale: Locale,
): JsonLd {
	const url = (language: Locale) => absoluteUrl(urls.answer(language, dispatch, exchange.id));
	const answers = answersOf(exchange).map(({ id, speakers = [] }) => ({
		'@type': 'Answer',
		url: `${url(locale)}#${id}`,
		...(speakers.length > 0 && {
			author: oneOrMore(speakers.flatMap((speaker) => people.get(speaker) ?? []).map((one) => person(one, locale))),
		}),
	}));
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'Question',
				'@id': url(locale),
				name: exchange.title[locale],
				text: segmentText(exchange.heading, locale),
				inLanguage: shownLanguage(dispatch, locale),
				datePublished: dispatch.date,
				isPartOf: article(dispatch, locale),
				acceptedAnswer: oneOrMore(answers),
				...versions(dispatch, locale, url),
			},
			breadcrumbs(...wayTo(dispatch, locale), [exchange.title[locale], url(locale)]),
		],
	};
}

/** A quote's page: the Quotation with its speaker and the dispatch that it is taken from, and the breadcrumbs. */
export function quoteData(
	{ id, dispatch, content, relays }: Quote,
	speaker: Person,
	people: ReadonlyMap<string, Person>,
	locale: Locale,
): JsonLd {
	const source = relays === undefined ? undefined : people.get(relays);
	const url = (language: Locale) => absoluteUrl(urls.quote(language, id));
	const text = plainText(content[locale]);
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'Quotation',
				'@id': url(locale),
				text,
				inLanguage: shownLanguage(dispatch, locale),
				datePublished: dispatch.date,
				creditText: dispatch.agency[locale],
				spokenByCharacter: person(speaker, locale),
				...(source && { creator: person(source, locale) }),
				isPartOf: article(dispatch, locale),
				...versions(dispatch, locale, url),
			},
			breadcrumbs(
				[translator(locale)('quotes.title'), absoluteUrl(urls.quotes(locale))],
				[speaker.name[locale], url(locale)],
			),
		],
	};
}

/** A figure as a schema.org ImageObject, its caption at the caption's own address. */
const imageObject = (
	dispatch: Dispatch,
	{ segment, figure, address, width, height }: PublishedFigure,
	locale: Locale,
) => ({
	'@type': 'ImageObject',
	'@id': absoluteUrl(urls.segment(locale, dispatch, segment.id)),
	contentUrl: absoluteUrl(address),
	width,
	height,
	caption: segmentText(segment, locale),
	description: figure.alt[locale],
	creditText: figure.credit[locale],
});

/** The data for a script element: `<` is escaped, so that no text in it can end the element. */
export const serialize = (data: JsonLd) => JSON.stringify(data).replaceAll('<', '\\u003c');

const agencies = (dispatch: Dispatch, locale: Locale) =>
	dispatch.agencies.map((agency) => ({ '@type': 'NewsMediaOrganization', name: agency[locale] }));

/** A property’s value, or the list of its values where there are several. */
const oneOrMore = <Value>(values: readonly Value[]) => (values.length === 1 ? values[0] : values);

const publisher = (locale: Locale) => ({
	'@type': 'Organization',
	name: translator(locale)('site.name'),
	url: absoluteUrl(urls.home(locale)),
});

const person = (someone: Person, locale: Locale) => ({
	'@type': 'Person',
	name: someone.name[locale],
	jobTitle: officeOf(someone, locale),
	url: absoluteUrl(urls.person(locale, someone.id)),
});

const article = (dispatch: Dispatch, locale: Locale) => ({
	'@type': kinds[dispatch.kind].schemaType,
	'@id': absoluteUrl(urls.dispatch(locale, dispatch)),
	headline: headlineText(dispatch, locale),
	datePublished: dispatch.date,
});

/** The segments with which an answer begins, or somebody else goes on with one. */
function answersOf({ segments }: Exchange): Segment[] {
	const voice = ({ kind, speakers = [] }: Segment) => (kind === 'answer' ? speakers.join(' ') : undefined);
	return segments.filter((segment, index) => {
		const before = segments[index - 1];
		return segment.kind === 'answer' && (!before || voice(before) !== voice(segment));
	});
}

/** How the two language versions are related: one is a translation of the other, where there is one. */
function versions(dispatch: Dispatch, locale: Locale, url: (locale: Locale) => string): JsonLd {
	if (translationState(dispatch) === 'none') return {};
	const other = { '@id': url(otherLocale(locale)) };
	return locale === dispatch.original.locale
		? { workTranslation: other }
		: { translationOfWork: other, isBasedOn: other['@id'], translator: publisher(locale) };
}

const wayTo = (dispatch: Dispatch, locale: Locale): Step[] => [
	[formatDate(dispatch.date, locale), absoluteUrl(urls.edition(locale, dispatch.date))],
	[headlineText(dispatch, locale), absoluteUrl(urls.dispatch(locale, dispatch))],
];

const breadcrumbs = (...way: Step[]) => ({
	'@type': 'BreadcrumbList',
	itemListElement: way.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
});

type Step = [name: string, url: string];

export type JsonLd = Record<string, unknown>;
