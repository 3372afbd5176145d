import type { Dispatch } from '../../domain/dispatch.ts';
import { languageTag, locales, type Locale } from '../../domain/locale.ts';
import { bytesOf, pageRoom, pagesOf, type Group } from '../../domain/pages.ts';
import { officeOf, type Country, type Person } from '../../domain/person.ts';
import type { Quote } from '../../domain/quote.ts';
import { quoteText } from '../quotes/quote-text.ts';

/** The quotes by the date of their edition, on pages. */
export const quotePages = (quotes: readonly Quote[]) =>
	pagesOf(
		byKey(quotes, ({ dispatch }) => dispatch.date),
		(quote) => 850 + bytesOf(...locales.map((locale) => quoteText(quote, locale))),
		pageRoom,
	);

/** A person's pages: on each some of the quotes, and some of the dispatches that bear the person's name. */
export function personPages(quotes: readonly Quote[], bylines: readonly Dispatch[]): PersonPage[] {
	const pages = quotePages(quotes).map((groups) => groups.flatMap(({ items }) => items));
	const count = Math.max(pages.length, Math.ceil(bylines.length / bylinesOnPage));
	return Array.from({ length: count }, (_, place) => ({
		quotes: pages[place] ?? [],
		bylines: bylines.slice(place * bylinesOnPage, (place + 1) * bylinesOnPage),
	}));
}

/** The dispatches that bear each person's name. */
export function bylinesOf(dispatches: readonly Dispatch[]): Map<string, Dispatch[]> {
	const named = dispatches.flatMap((dispatch) => dispatch.bylines.map(({ person }) => ({ person, dispatch })));
	return new Map(
		[...Map.groupBy(named, ({ person }) => person)].map(([person, lines]) => [
			person,
			lines.map(({ dispatch }) => dispatch),
		]),
	);
}

/** The dispatches of a kind by the date of their edition, on pages. */
export const kindPages = (dispatches: readonly Dispatch[]) =>
	pagesOf(
		byKey(dispatches, ({ date }) => date),
		({ headline }) => 600 + bytesOf(headline.zh, headline.en),
		pageRoom,
	);

/**
 * The people by their country, countries and people in the order of their names, on pages; last those who speak for no
 * country.
 */
export function peoplePages(people: readonly Person[], locale: Locale): Group<Country | undefined, Person>[][] {
	const compare = new Intl.Collator(languageTag[locale]).compare;
	const named = people.toSorted((a, b) => compare(nameKey(a, locale), nameKey(b, locale)));
	const groups = byKey(named, ({ country }) => country?.id).map(({ items }) => ({
		head: items[0]?.country,
		items,
	}));
	groups.sort((a, b) => (a.head && b.head ? compare(a.head[locale], b.head[locale]) : a.head ? -1 : 1));
	return pagesOf(
		groups,
		(person) => 800 + bytesOf(...locales.flatMap((language) => [person.name[language], officeOf(person, language)])),
		pageRoom,
	);
}

/** What a person is sorted by: Chinese names by their sound. */
const nameKey = ({ name }: Person, locale: Locale) => (locale === 'zh' ? name.pinyin : name.en);

const bylinesOnPage = 80;

function byKey<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Group<Key, Item>[] {
	return [...Map.groupBy(items, keyOf)].map(([head, own]) => ({ head, items: own }));
}

interface PersonPage {
	quotes: Quote[];
	bylines: Dispatch[];
}
