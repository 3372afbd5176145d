import {
	allSegments,
	exchanges,
	segmentTexts,
	type Dispatch,
	type Exchange,
	type Segment,
} from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { bilingual, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { quotesOf, type Quote } from '../domain/quote.ts';
import { speakersIn } from '../domain/speakers.ts';
import { namesOf } from '../i18n/format.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { exchangeLocator, segmentLocator, type Locator } from './locator.ts';

/** What is cited: a dispatch, or an answer, a segment or a quote of one. Every format is written from this. */
export interface Cited {
	/** Unique on the site: the name of its records in a reference manager. */
	key: string;
	dispatch: Dispatch;
	/** Where in the dispatch; the whole dispatch has none. */
	locator?: Locator;
	/** The words cited. A dispatch and an answer have none: they are too long to repeat. */
	words?: Bilingual;
	/** Whose words they are; the agency's own have none. */
	speaker?: Bilingual | undefined;
	/** Whose words the speaker passes on. */
	relays?: Bilingual | undefined;
	/** The words are the agency's paraphrase of the speaker. */
	reported?: boolean;
	/** The absolute address in each language. */
	url: Bilingual;
	/** The absolute address of the page that shows both languages, by the language of its own words. */
	bothUrl: Bilingual;
}

/** The dispatch, then its answers, segments and quotes: everything of it that can be cited. */
export function citedOf(dispatch: Dispatch, people: ReadonlyMap<string, Person>): Cited[] {
	return [
		citeDispatch(dispatch),
		...exchanges(dispatch).map((exchange) => citeAnswer(dispatch, exchange, people)),
		...allSegments(dispatch).map((segment) => citeSegment(dispatch, segment, people)),
		...quotesOf(dispatch).map((quote) => citeQuote(quote, people)),
	];
}

export function citeDispatch(dispatch: Dispatch): Cited {
	return {
		key: dispatch.slug,
		dispatch,
		url: absolute((locale) => urls.dispatch(locale, dispatch)),
		bothUrl: absolute((locale) => urls.dispatch(locale, dispatch, 'dual')),
	};
}

export function citeAnswer(dispatch: Dispatch, exchange: Exchange, people: People): Cited {
	return {
		key: `${dispatch.slug}-${exchange.id}`,
		dispatch,
		locator: exchangeLocator(dispatch, exchange),
		...speakerOf(people, speakersIn(exchange.segments)),
		url: absolute((locale) => urls.answer(locale, dispatch, exchange.id)),
		bothUrl: absolute((locale) => urls.segment(locale, dispatch, exchange.id, 'dual')),
	};
}

export function citeSegment(dispatch: Dispatch, segment: Segment, people: People): Cited {
	return {
		key: `${dispatch.slug}-${segment.id}`,
		dispatch,
		locator: segmentLocator(dispatch, segment),
		words: segmentTexts(segment),
		...speakerOf(people, segment.speakers ?? []),
		url: absolute((locale) => urls.segment(locale, dispatch, segment.id)),
		bothUrl: absolute((locale) => urls.segment(locale, dispatch, segment.id, 'dual')),
	};
}

export function citeQuote(quote: Quote, people: People): Cited {
	const url = absolute((locale) => urls.quote(locale, quote.id));
	return {
		key: quote.id,
		dispatch: quote.dispatch,
		locator: segmentLocator(quote.dispatch, quote.segment),
		words: bilingual((locale) => plainText(quote.content[locale])),
		...speakerOf(people, [quote.speaker]),
		...(quote.relays && { relays: namesOf([quote.relays], people) }),
		reported: quote.mode === 'reported',
		url,
		bothUrl: url,
	};
}

/** Throws where two things have the same key: a reference manager would take the one for the other. */
export function assertUniqueKeys(all: readonly Cited[]): void {
	const seen = new Set<string>();
	for (const { key, url } of all) {
		if (seen.has(key))
			throw new Error(
				`Two things would be cited by the key “${key}”, one of them ${url.zh}.
` + 'Fix: rename a quote or a dispatch, so that no quote has the id that a slug and a segment make together.',
			);
		seen.add(key);
	}
}

function speakerOf(people: People, ids: readonly string[]): { speaker?: Bilingual } {
	const speaker = namesOf(ids, people);
	return speaker ? { speaker } : {};
}

const absolute = (path: (locale: Locale) => string): Bilingual => bilingual((locale) => absoluteUrl(path(locale)));

type People = ReadonlyMap<string, Person>;
