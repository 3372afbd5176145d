import { allSegments, segmentTexts, type Dispatch, type Segment } from '../domain/dispatch.ts';
import { quoteRanges } from '../domain/inline.ts';
import { bilingual, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { CatalogPerson, CatalogQuote, CatalogSegment, DispatchTexts, SegmentType } from './catalog.ts';
import { tokenize, type Token } from './tokens.ts';
import type { PlainDispatch } from './year.ts';

/** What the index is made of: the words of each record, and what the records are. */
export function makeRecords(dispatches: readonly Dispatch[], people: ReadonlyMap<string, Person>): Records {
	const speakers: CatalogPerson[] = [];
	const speaker = (id: string) => {
		const known = speakers.findIndex((person) => person.id === id);
		if (known >= 0) return known;
		const person = people.get(id);
		if (!person) throw new Error(`Search: there is no person “${id}”.`);
		return speakers.push({ id, name: bilingual((locale) => person.name[locale]), country: person.country }) - 1;
	};
	const made = byYear(dispatches).map((dispatch) => entryOf(dispatch, speaker));
	return {
		entries: made.map(({ entry }) => entry),
		people: speakers,
		words: made.flatMap(({ words }) => words),
	};
}

/** The dispatches of each year together, the newest first: the numbers of their records are one range. */
const byYear = (dispatches: readonly Dispatch[]) =>
	dispatches.toSorted((a, b) => Number(b.date.slice(0, 4)) - Number(a.date.slice(0, 4)));

/** A dispatch with the words of its records. Each text is cut into tokens once. */
function entryOf(dispatch: Dispatch, speaker: (id: string) => number) {
	const segments = allSegments(dispatch).map((segment): TokenizedSegment => {
		const texts = segmentTexts(segment);
		return { segment, texts, tokens: bilingual((locale) => tokenize(texts[locale])) };
	});
	return {
		entry: {
			dispatch: {
				slug: dispatch.slug,
				kind: dispatch.kind,
				date: dispatch.date,
				rank: dispatch.rank,
				label: dispatch.kicker,
				original: dispatch.original.locale,
				segments: catalogSegments(dispatch, segments, speaker),
				quotes: catalogQuotes(dispatch, segments, speaker),
			},
			texts: segments.map(({ texts }): DispatchTexts[number] => [texts.zh, texts.en]),
		},
		words: segments.flatMap(({ tokens }) => locales.map((locale) => tokens[locale].map(({ value }) => value))),
	};
}

interface TokenizedSegment {
	segment: Segment;
	texts: Bilingual;
	tokens: Bilingual<Token[]>;
}

function catalogSegments(
	dispatch: Dispatch,
	segments: readonly TokenizedSegment[],
	speaker: (id: string) => number,
): CatalogSegment[] {
	const speakersOf = new Map(dispatch.quotes.map(({ id, speaker }) => [id, speaker]));
	return segments.map(({ segment, tokens }) => {
		const quoted = quoteRanges(segment.content.zh)
			.map(({ id }) => speakersOf.get(id))
			.filter((id) => id !== undefined);
		const voices = segment.speakers ?? [...new Set(quoted)];
		return [
			segment.id,
			typeOf(segment),
			segment.number ?? 0,
			tokens.zh.length,
			tokens.en.length,
			...voices.map(speaker),
		];
	});
}

function typeOf({ kind }: Segment): SegmentType {
	if (kind === 'answer') return 'a';
	if (kind === 'question' || kind === 'follow-up') return 'q';
	if (kind === 'headline') return 'h';
	if (kind === 'caption') return 'c';
	if (kind === 'row') return 'r';
	return kind === 'subtitle' || kind === 'subhead' ? 't' : 'o';
}

function catalogQuotes(
	dispatch: Dispatch,
	segments: readonly TokenizedSegment[],
	speaker: (id: string) => number,
): CatalogQuote[] {
	const facts = new Map(dispatch.quotes.map((quote) => [quote.id, quote]));
	return segments.flatMap((one, index) =>
		quoteRanges(one.segment.content.zh).map(({ id }): CatalogQuote => {
			const quote = facts.get(id);
			if (!quote) throw new Error(`${dispatch.slug}: the quote “${id}” has no speaker.`);
			const relays = quote.relays === undefined ? [] : [speaker(quote.relays)];
			const ranges = [...tokenRange(one, 'zh', id), ...tokenRange(one, 'en', id)] as const;
			return [id, index, speaker(quote.speaker), ...ranges, ...relays];
		}),
	);
}

function tokenRange({ segment, tokens }: TokenizedSegment, locale: Locale, id: string): [number, number] {
	const range = quoteRanges(segment.content[locale]).find((quote) => quote.id === id);
	if (!range) throw new Error(`The quote “${id}” is not marked in both languages.`);
	const before = (offset: number) => tokens[locale].filter(({ start }) => start < offset).length;
	return [before(range.start), before(range.end)];
}

export interface Records {
	entries: { dispatch: PlainDispatch; texts: DispatchTexts }[];
	people: CatalogPerson[];
	/** The words of each record, by its number. */
	words: string[][];
}
