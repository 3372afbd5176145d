import { allSegments, exchanges, segmentTexts, type Dispatch } from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { bilingual, type Bilingual, type Locale } from '../domain/locale.ts';
import { officeOf, type Person } from '../domain/person.ts';
import { quotesOf } from '../domain/quote.ts';
import { dispatchFolder } from '../domain/kinds.ts';
import type { Ledger, LedgerEntry } from './schema.ts';

/**
 * A space in which every id is used once: what the content publishes under its ids, and what the ledger has of them.
 */
export interface IdSpace {
	/** Where the entries stand in the ledger. */
	path: string[];
	/** What an id names, for messages: the segment “q1-p1” of interviews/a-talk. */
	what: string;
	of: string;
	/** The language of the texts of which the other is a translation; none where both are the site's own. */
	original?: Locale;
	/** What is published now, in reading order. */
	texts: ReadonlyMap<string, PublishedText>;
	entries: ReadonlyMap<string, LedgerEntry>;
	/** Whether `texts` may lack something because the content has other mistakes. */
	incomplete: boolean;
	/** File of `content/published/` that keeps the texts. */
	textFile: (id: string) => string;
}

export type PublishedText = Bilingual & { page?: true };

/** What the content holds, as far as it could be read. */
export interface PublishedContent {
	dispatches: readonly Dispatch[];
	people: ReadonlyMap<string, Person>;
	/** Slugs of dispatches and ids of people whose files have mistakes. */
	broken: { slugs: readonly string[]; people: readonly string[] };
}

export const ledgerKey = ({ kind, slug }: Pick<Dispatch, 'kind' | 'slug'>) => `${dispatchFolder[kind]}/${slug}`;

const textFileOf = (address: string) => `${address.split('/')[1]}.json`;
export const peopleFile = '_people.json';

/** Everything published, space by space: dispatches, the ids in each, quotes, people. */
export function idSpacesOf({ dispatches, people, broken }: PublishedContent, ledger: Ledger): IdSpace[] {
	const published = new Map(dispatches.map((dispatch) => [ledgerKey(dispatch), dispatch]));
	const isBroken = (address: string) => broken.slugs.some((slug) => address.endsWith(`/${slug}`));
	const quotes = dispatches.flatMap(quotesOf);
	const quoteFiles = new Map(quotes.map(({ id, dispatch }) => [id, textFileOf(ledgerKey(dispatch))]));
	const addresses = [...new Set([...published.keys(), ...Object.keys(ledger.dispatches)])].filter(
		(address) => !isBroken(address),
	);
	return [
		{
			path: ['dispatches'],
			what: 'dispatch',
			of: '',
			texts: new Map([...published].map(([address, { headline }]) => [address, headline])),
			entries: new Map(Object.entries(ledger.dispatches).filter(([address]) => !isBroken(address))),
			incomplete: broken.slugs.length > 0,
			textFile: textFileOf,
		},
		...addresses.flatMap((address): IdSpace[] => {
			const dispatch = published.get(address);
			if (!dispatch) return [];
			return [
				{
					path: ['dispatches', address, 'ids'],
					what: 'id',
					of: ` of ${address}`,
					original: dispatch.original.locale,
					texts: textsOf(dispatch),
					entries: new Map(Object.entries(ledger.dispatches[address]?.ids ?? {})),
					incomplete: false,
					textFile: () => textFileOf(address),
				},
			];
		}),
		{
			path: ['quotes'],
			what: 'quote',
			of: '',
			texts: new Map(quotes.map(({ id, content }) => [id, bilingual((locale) => plainText(content[locale]))])),
			entries: new Map(Object.entries(ledger.quotes)),
			incomplete: broken.slugs.length > 0,
			textFile: (id) => quoteFiles.get(id) ?? peopleFile,
		},
		{
			path: ['people'],
			what: 'person',
			of: '',
			texts: new Map([...people.values()].map((person) => [person.id, personText(person)])),
			entries: new Map(Object.entries(ledger.people).filter(([id]) => !broken.people.includes(id))),
			incomplete: broken.people.length > 0,
			textFile: () => peopleFile,
		},
	];
}

/** A dispatch's ids in reading order, an exchange before its question. */
function textsOf(dispatch: Dispatch): Map<string, PublishedText> {
	const headings = new Map(exchanges(dispatch).map((exchange) => [exchange.heading.id, exchange]));
	return new Map(
		allSegments(dispatch).flatMap((segment): [string, PublishedText][] => {
			const exchange = headings.get(segment.id);
			return [
				...(exchange ? [[exchange.id, { ...exchange.title, page: true }] as [string, PublishedText]] : []),
				[segment.id, segmentTexts(segment)],
			];
		}),
	);
}

/** A person's name and office. */
export const personText = (person: Person) =>
	bilingual((locale) => `${person.name[locale]}${locale === 'zh' ? '，' : ', '}${officeOf(person, locale)}`);
