import { allSegments, segmentText, type Dispatch, type Segment } from '../domain/dispatch.ts';
import { quoteRanges } from '../domain/inline.ts';
import { bilingual, locales, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { urls, type View } from '../i18n/urls.ts';
import type {
	CatalogDispatch,
	CatalogPerson,
	CatalogQuote,
	CatalogSegment,
	DispatchTexts,
	SegmentType,
} from './catalog.ts';
import { tokenize } from './tokens.ts';

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
	const entries = dispatches.map((dispatch) => ({
		dispatch: {
			slug: dispatch.slug,
			kind: dispatch.kind,
			date: dispatch.date,
			rank: dispatch.rank,
			label: dispatch.kicker,
			paths: {
				single: pathsOf(dispatch, 'single'),
				dual: pathsOf(dispatch, 'dual'),
				reveal: pathsOf(dispatch, 'reveal'),
			},
			segments: catalogSegments(dispatch, speaker),
			quotes: catalogQuotes(dispatch, speaker),
		},
		texts: allSegments(dispatch).map((segment): DispatchTexts[number] => [
			segmentText(segment, 'zh'),
			segmentText(segment, 'en'),
		]),
	}));
	return {
		entries,
		people: speakers,
		words: entries.flatMap(({ texts }) => texts.flat()).map((text) => tokenize(text).map(({ value }) => value)),
	};
}

function catalogSegments(dispatch: Dispatch, speaker: (id: string) => number): CatalogSegment[] {
	const speakersOf = new Map(dispatch.quotes.map(({ id, speaker }) => [id, speaker]));
	return allSegments(dispatch).map((segment) => {
		const quoted = quoteRanges(segment.content.zh)
			.map(({ id }) => speakersOf.get(id))
			.filter((id) => id !== undefined);
		const voices = segment.speakers ?? [...new Set(quoted)];
		return [
			segment.id,
			typeOf(segment),
			segment.number ?? 0,
			...(locales.map((locale) => tokenCount(segment, locale)) as [number, number]),
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

function catalogQuotes(dispatch: Dispatch, speaker: (id: string) => number): CatalogQuote[] {
	const facts = new Map(dispatch.quotes.map((quote) => [quote.id, quote]));
	return allSegments(dispatch).flatMap((segment, index) =>
		quoteRanges(segment.content.zh).map(({ id }): CatalogQuote => {
			const quote = facts.get(id);
			if (!quote) throw new Error(`${dispatch.slug}: the quote “${id}” has no speaker.`);
			return [id, index, speaker(quote.speaker), ...tokenRange(segment, 'zh', id), ...tokenRange(segment, 'en', id)];
		}),
	);
}

function tokenRange(segment: Segment, locale: Locale, id: string): [number, number] {
	const range = quoteRanges(segment.content[locale]).find((quote) => quote.id === id);
	if (!range) throw new Error(`The quote “${id}” is not marked in both languages.`);
	const tokens = tokenize(segmentText(segment, locale));
	return [
		tokens.filter(({ start }) => start < range.start).length,
		tokens.filter(({ start }) => start < range.end).length,
	];
}

const pathsOf = (dispatch: Dispatch, view: View) => bilingual((locale) => urls.dispatch(locale, dispatch, view));

const tokenCount = (segment: Segment, locale: Locale) => tokenize(segmentText(segment, locale)).length;

export interface Records {
	entries: { dispatch: Omit<CatalogDispatch, 'text'>; texts: DispatchTexts }[];
	people: CatalogPerson[];
	/** The words of each record, by its number. */
	words: string[][];
}
