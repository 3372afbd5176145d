import type { Bilingual, Locale } from '../domain/locale.ts';
import { locales } from '../domain/locale.ts';
import type { Country } from '../domain/person.ts';
import type { View } from '../i18n/urls.ts';
import type { ChunkEntry } from './chunk.ts';

/** The catalogue's name in the index folder: the one file whose name is always the same. */
export const catalogFile = 'catalog.gz';

/**
 * What the index's record numbers mean. A record is one segment in one language; the numbers run through the
 * dispatches, in each through the segments, in each through the languages. To Pagefind, a record is a page.
 */
export interface Catalog {
	chunks: ChunkEntry[];
	/** The chunks of every two Han characters side by side; none where records are few. */
	pairs?: ChunkEntry[];
	/** Name of the file of all words of an alphabet. */
	words: string;
	/** Every mark that the texts have. */
	marks: string;
	/** Name of the file of characters in other scripts. */
	script?: string;
	/** The characters of the texts that the texts have in another script as well. */
	mixed?: string;
	/** Name of the file of readings. */
	sounds?: string;
	/** Path of a quote's page, `{id}` for its id. */
	quotePath: Bilingual;
	/** By kind of dispatch: its name, and the paths of its page in each view, `{slug}` for its slug. */
	kinds: Record<string, CatalogKind>;
	/** In how many editions the dispatches appeared. */
	editions: number;
	/** The years of the dispatches in the order of the records, which is that of the dispatches. */
	years: CatalogYear[];
	/** Who speaks, in the dispatches' order. */
	people: CatalogPerson[];
}

/** The dispatches of a year, which are in a file of their own: a query loads those in which something is found. */
export interface CatalogYear {
	year: string;
	/** Name of the file. */
	file: string;
	dispatches: number;
	records: number;
}

export interface CatalogKind {
	label: Bilingual;
	paths: Record<View, Bilingual>;
}

export interface CatalogDispatch {
	slug: string;
	kind: string;
	kindLabel: Bilingual;
	/** Of its edition, and its place there, from 1. */
	date: string;
	rank: number;
	/** The label over the headline. */
	label: Bilingual;
	/** The language that was received; the other, where there is a text, is this site's translation. */
	original: Locale;
	/** The dispatch's page in each view. */
	paths: Record<View, Bilingual>;
	/** Name of the file of its texts. */
	text: string;
	segments: CatalogSegment[];
	quotes: CatalogQuote[];
}

/** Id, type, the paragraph's number or 0, tokens in each language, and the speakers by their place in `people`. */
export type CatalogSegment = [
	id: string,
	type: SegmentType,
	number: number,
	zh: number,
	en: number,
	...speakers: number[],
];

/**
 * Id, the segment's place in the dispatch, the speaker's in `people`, the tokens that it spans in each language, the
 * end not included, and the place of whoever's words the speaker passes on.
 */
export type CatalogQuote = [
	id: string,
	segment: number,
	speaker: number,
	zhStart: number,
	zhEnd: number,
	enStart: number,
	enEnd: number,
	...relays: number[],
];

export interface CatalogPerson {
	id: string;
	name: Bilingual;
	/** None for whoever speaks for no country. */
	country?: Country | undefined;
}

/**
 * What a segment is to a search; `h` headline, `t` subtitle and subhead, `c` caption, `r` row of a table, `o` the
 * introduction, paragraphs and sign-off of an article.
 */
export const segmentTypes = ['h', 't', 'q', 'a', 'o', 'c', 'r'] as const;

export type SegmentType = (typeof segmentTypes)[number];

/** The texts of a dispatch's segments, in the catalogue's order. */
export type DispatchTexts = [zh: string, en: string][];

/** The records of these dispatches, in the order of their numbers. */
export function recordsOf(dispatches: readonly CatalogDispatch[]): IndexRecord[] {
	return dispatches.flatMap((dispatch) =>
		dispatch.segments.flatMap((segment, index) => locales.map((language) => ({ dispatch, index, segment, language }))),
	);
}

/** The number of a record’s segment, the same in both languages. */
export const passageNumber = (record: number) => Math.floor(record / locales.length);

/** One segment in one language. */
export interface IndexRecord {
	dispatch: CatalogDispatch;
	/** The segment's place in the dispatch. */
	index: number;
	segment: CatalogSegment;
	language: Locale;
}
