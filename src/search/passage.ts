import type { TextRange } from '../domain/inline.ts';
import { otherLocale, type Bilingual, type Locale } from '../domain/locale.ts';
import type { CatalogQuote } from './catalog.ts';
import { excerptOf, excerptParts, type ExcerptPart } from './excerpt.ts';
import type { Hit } from './hits.ts';
import { findMatches, findParts, merged } from './match.ts';
import type { Query } from './query.ts';
import { tokenize } from './tokens.ts';

/** What to show of a hit in both languages: all of a quote or a heading, of a paragraph the sentences with matches. */
export function shownPassage(
	hit: Hit,
	texts: Bilingual,
	queries: readonly Query[],
	quotes: ReadonlySet<string> = new Set(),
): Bilingual<Side> {
	const { language } = hit;
	const own = shown(hit, texts, language);
	const facing = shown(hit, texts, otherLocale(language));
	const matches = matchesOf(own, queries);
	const isWhole = hit.quote !== undefined || hit.isHeading;
	const ranges = isWhole
		? { text: [{ start: 0, end: own.length }], counterpart: [{ start: 0, end: facing.length }] }
		: excerptOf(own, language, matches, facing);
	const side = (locale: Locale, text: string, shown: readonly TextRange[]): Side => {
		const matches = matchesOf(text, queries);
		const quoted = hit.record.dispatch.quotes.filter(([id, index]) => index === hit.record.index && quotes.has(id));
		return {
			text,
			matches,
			pieces: excerptParts(
				text,
				shown,
				matches,
				quoted.map((quote) => quoteRange(text, quote, locale)),
			),
		};
	};
	const sides = {
		[language]: side(language, own, ranges.text),
		[otherLocale(language)]: side(otherLocale(language), facing, ranges.counterpart),
	};
	return sides as Bilingual<Side>;
}

/** The segment's text, or the quote's. */
function shown({ quote, record }: Hit, texts: Bilingual, language: Locale): string {
	const text = texts[language];
	const facts = quote && record.dispatch.quotes.find(([id]) => id === quote.id);
	if (!facts) return text;
	const { start, end } = quoteRange(text, facts, language);
	return text.slice(start, end);
}

/** Where a quote is in the text of its segment. */
function quoteRange(text: string, quote: CatalogQuote, language: Locale): TextRange {
	const tokens = tokenize(text);
	const [, , , zhStart, zhEnd, enStart, enEnd] = quote;
	const [start, end] = language === 'zh' ? [zhStart, zhEnd] : [enStart, enEnd];
	return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? text.length };
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
