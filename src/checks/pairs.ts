import { sentencesOf } from '../domain/sentences.ts';
import {
	allSegments,
	bodySegments,
	isInLanguage,
	segmentTexts,
	translationState,
	type Dispatch,
	type Segment,
} from '../domain/dispatch.ts';
import { locales, type Bilingual, type Locale } from '../domain/locale.ts';

/** A text in both languages, and where it stands. */
export interface TextPair extends Bilingual {
	/** Id of the segment or exchange, or key of the frontmatter. */
	at: string;
	/** Present where it is a text of the dispatch, not one of the site's own about it. */
	segment?: Segment;
	/** The sentences of each language, as they are asked for. */
	sentences: (locale: Locale) => readonly string[];
}

/** Everything of a dispatch that has been translated: its segments, and the site's own texts about it. */
export function textPairs(dispatch: Dispatch): TextPair[] {
	const { headline, kicker, description, head, sections } = dispatch;
	const segments = allSegments(dispatch);
	// Where a frontmatter is not translated, or cannot be read, the original stands in its place.
	const isTranslated = kicker.zh !== kicker.en || description.zh !== description.en;
	const frontmatter: Omit<TextPair, 'sentences'>[] = [
		...(head.length === 0 ? [{ at: 'headline', ...headline }] : []),
		{ at: 'kicker', ...kicker },
		{ at: 'description', ...description },
	];
	const own: Omit<TextPair, 'sentences'>[] = [
		...(isTranslated ? frontmatter : []),
		...sections.flatMap(({ id, kind, title }) =>
			kind === 'exchange' && id !== undefined && title ? [{ at: id, ...title }] : [],
		),
		...segments.flatMap(({ id, form }) =>
			form?.type === 'caption' && form.alt.zh !== form.alt.en ? [{ at: id, ...form.alt }] : [],
		),
	];
	const pairs: Omit<TextPair, 'sentences'>[] = [
		...(translationState(dispatch) === 'none' ? [] : own),
		...(isTranslated ? segments : bodySegments(dispatch))
			.filter((segment) => locales.every((locale) => isInLanguage(segment, locale)))
			.map((segment) => ({ at: segment.id, ...segmentTexts(segment), segment })),
	];
	return pairs.map((pair) => ({ ...pair, sentences: sentencesOnce(pair) }));
}

function sentencesOnce(texts: Bilingual): TextPair['sentences'] {
	const known: Partial<Bilingual<string[]>> = {};
	return (locale) =>
		(known[locale] ??= sentencesOf(texts[locale], locale).map(({ start, end }) =>
			texts[locale].slice(start, end).trim(),
		));
}
