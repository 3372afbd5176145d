import type { Locale } from '../domain/locale.ts';
import type { Catalog, CatalogPerson, CatalogQuote, IndexRecord, SegmentType } from './catalog.ts';
import type { Found, FoundMatch } from './find.ts';
import { pacer } from './pause.ts';

/** The hits of several queries, unranked, in steps between which the browser may paint. */
export async function hitsOfAll(
	found: readonly { those: readonly Found[]; partCount: number }[],
	catalog: Names,
	recordAt: (number: number) => IndexRecord,
): Promise<Hit[]> {
	const pace = pacer();
	const hits: Hit[][] = [];
	for (const { those, partCount } of found) {
		for (let from = 0; from < those.length; from += step) {
			hits.push(hitsOf(those.slice(from, from + step), partCount, catalog, recordAt));
			await pace();
		}
	}
	return hits.flat();
}

/** Records of a step. */
const step = 2000;

/**
 * The hits in the records that were found: one for the segment, and one for each of its quotes that answers
 * the query by itself.
 */
function hitsOf(
	found: readonly Found[],
	partCount: number,
	catalog: Names,
	recordAt: (number: number) => IndexRecord,
): Hit[] {
	return found.flatMap(({ number, matches }) => {
		const record = recordAt(number);
		const { dispatch, segment, language } = record;
		const [id, code, , zh, en, ...speakers] = segment;
		const quotes = dispatch.quotes.filter(
			(quote) => quote[1] === record.index && answers(inRange(matches, quote, language), partCount),
		);
		const hit: Hit = {
			url: `${dispatch.paths.single[language]}#${id}`,
			dispatch: dispatch.slug,
			segment: id,
			language,
			type: types[code],
			isHeading: code === 'h' || code === 't',
			speakers: speakers.flatMap((speaker) => catalog.people[speaker] ?? []),
			relays: quotes.flatMap((quote) => relayedIn(quote, catalog)),
			...summaryOf(matches, 0, partCount),
			length: language === 'zh' ? zh : en,
			record,
		};
		return [hit, ...quotes.map((quote) => quoteHit(hit, quote, inRange(matches, quote, language), partCount, catalog))];
	});
}

function quoteHit(hit: Hit, quote: CatalogQuote, inside: FoundMatch[], partCount: number, catalog: Names): Hit {
	const [id, , speaker] = quote;
	const [start, end] = tokensOf(quote, hit.language);
	return {
		...hit,
		type: 'quote',
		quote: { id, url: catalog.quotePath[hit.language].replace('{id}', id) },
		speakers: catalog.people.slice(speaker, speaker + 1),
		relays: relayedIn(quote, catalog),
		...summaryOf(inside, start, partCount),
		length: end - start,
	};
}

const relayedIn = ([, , , , , , , ...relays]: CatalogQuote, { people }: Names) =>
	relays.flatMap((person) => people[person] ?? []);

function summaryOf(matches: readonly FoundMatch[], start: number, partCount: number) {
	let wholes = 0;
	let first = Infinity;
	for (const { at, part } of matches) {
		if (part === undefined) wholes++;
		first = Math.min(first, at);
	}
	// Those of one kind are at different places; sets for all would take most of the time of a search.
	const isMixed = wholes > 0 ? wholes < matches.length : partCount > 1;
	const places = isMixed ? new Set(matches.map(({ at }) => at)).size : matches.length;
	return {
		matches: places,
		mentions: partCount > 1 ? wholes : places,
		first: first - start,
		isWhole: wholes > 0,
		isInWords: wholes < matches.length,
	};
}

/** Whether the matches are the whole query, or every one of its parts. */
const answers = (matches: readonly FoundMatch[], partCount: number) =>
	matches.some(({ part }) => part === undefined) ||
	(partCount > 0 && new Set(matches.map(({ part }) => part)).size === partCount);

function inRange(matches: readonly FoundMatch[], quote: CatalogQuote, language: Locale): FoundMatch[] {
	const [start, end] = tokensOf(quote, language);
	return matches.filter(({ at, length }) => at >= start && at + length <= end);
}

const tokensOf = ([, , , zhStart, zhEnd, enStart, enEnd]: CatalogQuote, language: Locale): [number, number] =>
	language === 'zh' ? [zhStart, zhEnd] : [enStart, enEnd];

const types = {
	a: 'answer',
	q: 'question',
	h: 'article',
	t: 'article',
	o: 'article',
	c: 'article',
	r: 'article',
} as const satisfies Record<SegmentType, HitType>;

type Names = Pick<Catalog, 'people' | 'quotePath'>;

export const hitTypes = ['answer', 'question', 'article', 'quote'] as const;

export type HitType = (typeof hitTypes)[number];

/** A segment that answers a query, in one of its languages, or a quote in it. */
export interface Hit {
	/** The segment's address on the page in the hit's language. */
	url: string;
	/** Slug. */
	dispatch: string;
	/** Id of the segment. */
	segment: string;
	language: Locale;
	/** `article` is every segment that is neither a question nor part of an answer. */
	type: HitType;
	/** Set where the hit is a quote. */
	quote?: { id: string; url: string };
	/** Who speaks: in an answer or a quote the one person, in another segment everybody it quotes. */
	speakers: CatalogPerson[];
	/** Whose words are passed on, in the quotes that answer the query. */
	relays: CatalogPerson[];
	isHeading: boolean;
	/** How often the query, or any part of it, was found in it. */
	matches: number;
	/** How often the query is written in it; 0 where only its parts are, apart from each other. */
	mentions: number;
	/** The token at which the first match begins. */
	first: number;
	/** Whether it contains the query as typed. */
	isWhole: boolean;
	/** Whether it contains words of the query as words, by their stem or beginning. */
	isInWords: boolean;
	/** In tokens. */
	length: number;
	record: IndexRecord;
}
