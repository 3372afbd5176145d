import { allSegments, isInLanguage, segmentTexts, type Dispatch, type Segment } from '../domain/dispatch.ts';
import { locales, type Bilingual } from '../domain/locale.ts';

/** A text in both languages, and where it stands. */
export interface TextPair extends Bilingual {
	/** Id of the segment or exchange, or key of the frontmatter. */
	at: string;
	/** Present where it is a text of the dispatch, not one of the site's own about it. */
	segment?: Segment;
}

/** Everything of a dispatch that has been translated: its segments, and the site's own texts about it. */
export function textPairs(dispatch: Dispatch): TextPair[] {
	const { headline, kicker, description, head, sections } = dispatch;
	const segments = allSegments(dispatch);
	const own: TextPair[] = [
		...(head.length === 0 ? [{ at: 'headline', ...headline }] : []),
		{ at: 'kicker', ...kicker },
		{ at: 'description', ...description },
		...sections.flatMap(({ id, kind, title }) =>
			kind === 'exchange' && id !== undefined && title ? [{ at: id, ...title }] : [],
		),
		...segments.flatMap(({ id, form }) => (form?.type === 'caption' ? [{ at: id, ...form.alt }] : [])),
	];
	return [
		// Where nothing is translated the original stands in its place.
		...own.filter(({ zh, en }) => zh !== en),
		...segments
			.filter((segment) => locales.every((locale) => isInLanguage(segment, locale)))
			.map((segment) => ({ at: segment.id, ...segmentTexts(segment), segment })),
	];
}
