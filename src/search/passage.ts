import type { TextRange } from '../domain/inline.ts';
import { otherLocale, type Bilingual, type Locale } from '../domain/locale.ts';
import { excerptOf, excerptParts, type ExcerptPart } from './excerpt.ts';
import type { Hit } from './hits.ts';
import { findMatches, findParts, merged } from './match.ts';
import type { Query } from './query.ts';
import { tokenize } from './tokens.ts';

/** What to show of a hit in both languages: all of a quote or a heading, of a paragraph the sentences with matches. */
export function shownPassage(hit: Hit, texts: Bilingual, queries: readonly Query[]): Bilingual<Side> {
	const { language } = hit;
	const own = shown(hit, texts, language);
	const facing = shown(hit, texts, otherLocale(language));
	const matches = matchesOf(own, queries);
	const isWhole = hit.quote !== undefined || hit.isHeading;
	const ranges = isWhole
		? { text: [{ start: 0, end: own.length }], counterpart: [{ start: 0, end: facing.length }] }
		: excerptOf(own, language, matches, facing);
	const sides = {
		[language]: { text: own, matches, pieces: excerptParts(own, ranges.text, matches) },
		[otherLocale(language)]: {
			text: facing,
			matches: matchesOf(facing, queries),
			pieces: excerptParts(facing, ranges.counterpart, matchesOf(facing, queries)),
		},
	};
	return sides as Bilingual<Side>;
}

/** The hits to list: what was found in both languages is listed once, in the reader's language. */
export function onePerPassage(hits: readonly Hit[], locale: Locale): Hit[] {
	const listed = new Map<string, Hit>();
	for (const hit of hits) {
		const key = `${hit.dispatch}#${hit.segment} ${hit.quote?.id ?? ''}`;
		if (!listed.has(key) || hit.language === locale) listed.set(key, hit);
	}
	return [...listed.values()];
}

/** The segment's text, or the quote's. */
function shown({ quote, record }: Hit, texts: Bilingual, language: Locale): string {
	const text = texts[language];
	const facts = quote && record.dispatch.quotes.find(([id]) => id === quote.id);
	if (!facts) return text;
	const tokens = tokenize(text);
	const [, , , zhStart, zhEnd, enStart, enEnd] = facts;
	const [start, end] = language === 'zh' ? [zhStart, zhEnd] : [enStart, enEnd];
	return text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}

/** The matches of any of the queries; where there are none, those of the parts that may be found in two languages. */
export function matchesOf(text: string, queries: readonly Query[]): TextRange[] {
	const whole = merged(queries.flatMap((query) => findMatches(text, query)));
	return whole.length > 0
		? whole
		: merged(
				queries.filter(({ partsAnswer }) => partsAnswer === 'otherwise').flatMap((query) => findParts(text, query)),
			);
}

export interface Side {
	text: string;
	matches: TextRange[];
	pieces: ExcerptPart[];
}
