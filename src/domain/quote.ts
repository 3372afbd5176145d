import { bodySegments, type Dispatch, type QuoteFacts, type Section, type Segment } from './dispatch.ts';
import { findQuote, type Inline } from './inline.ts';
import { bilingual, type Bilingual } from './locale.ts';

/**
 * A marked quotation with the segment that holds it. Its words are read from the segment, never copied into a file of
 * their own.
 */
export interface Quote extends QuoteFacts {
	content: Bilingual<Inline[]>;
	dispatch: Dispatch;
	section: Section;
	segment: Segment;
}

/** The quotes of each person: what they say, and what others pass on of theirs. */
export function quotesByPerson(quotes: readonly Quote[]): Map<string, Quote[]> {
	const voices = quotes.flatMap((quote) =>
		[quote.speaker, quote.relays].flatMap((person) => (person === undefined ? [] : { person, quote })),
	);
	return new Map(
		[...Map.groupBy(voices, ({ person }) => person)].map(([person, own]) => [person, own.map(({ quote }) => quote)]),
	);
}

/** The dispatch's quotes in reading order. Throws where a listed quote is not marked in both languages. */
export function quotesOf(dispatch: Dispatch): Quote[] {
	return dispatch.quotes.map((facts) => {
		for (const section of dispatch.sections) {
			for (const segment of bodySegments({ sections: [section] })) {
				const content = bilingual((locale) => findQuote(segment.content[locale], facts.id));
				const { zh, en } = content;
				if (zh && en) return { ...facts, content: { zh, en }, dispatch, section, segment };
			}
		}
		throw new Error(`${dispatch.slug}: the quote “${facts.id}” is not marked in both languages.`);
	});
}
