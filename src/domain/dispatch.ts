import type { SegmentForm } from './form.ts';
import type { DispatchKind } from './kinds.ts';
import type { Role } from './roles.ts';
import { plainText, type Inline } from './inline.ts';
import { bilingual, languageTag, otherLocale, type Bilingual, type Locale } from './locale.ts';

/** A range of lines of a source file, both ends included, counted from 1. */
export interface LineRange {
	from: number;
	to: number;
}

/** Lines of the first source file of a dispatch, or of the one that is named. */
export type SegmentLines = LineRange & { file?: string };

/** What a segment is in its dispatch. */
export type SegmentKind =
	| 'headline'
	| 'subtitle'
	| 'introduction'
	| 'question'
	| 'follow-up'
	| 'answer'
	| 'paragraph'
	| 'subhead'
	| 'sign-off'
	| 'note'
	| 'caption'
	| 'row';

/** The unit of alignment and of links: one id, one text in each language. */
export interface Segment {
	/** Unique in its dispatch, authored, never renumbered: the fragment of every link to it. */
	id: string;
	kind: SegmentKind;
	/** How it is set, where it is not a paragraph. */
	form?: SegmentForm;
	/** The paragraph's place in the dispatch, for display alone; headings, captions and rows have none. */
	number?: number;
	/** The lines that hold its original, or the first of them where it goes on in another file. */
	lines?: SegmentLines;
	/** Whose words they are: ids of people, in order. The agency's own words have none. */
	speakers?: string[];
	/** The part of whoever speaks without a name. */
	role?: Role;
	/** The text in each language; where it has not been translated, the original in both. */
	content: Bilingual<Inline[]>;
	/** BCP 47 tags of texts not in the language of their place: an original not translated, or in another script. */
	langs?: Partial<Bilingual>;
	/** Whether the original has changed since it was translated. */
	outdated?: boolean;
}

/** Segments under one heading: an interview's exchange, an article's part, or what comes before the first heading. */
export interface Section {
	kind: 'lead' | 'exchange' | 'part';
	/** The exchange's own id, or its subhead's; a lead has none. */
	id?: string;
	/** The exchange's short form for tables of contents, written by the site. */
	title?: Bilingual;
	/** The question or the subhead. */
	heading?: Segment;
	segments: Segment[];
}

/** A quotation of a dispatch: who is quoted, and whether word for word. */
export interface QuoteFacts {
	/** Unique over all dispatches. */
	id: string;
	/** Id of a person: whoever spoke them. */
	speaker: string;
	/** Id of the person whose words the speaker passes on. */
	relays?: string | undefined;
	/** What its words refer to, in the site's own words, where they are not understood without the text before them. */
	about?: Bilingual | undefined;
	/** `verbatim`: a transcript or inside quotation marks; `reported`: the agency's paraphrase. */
	mode: 'verbatim' | 'reported';
}

/** Places that the text names, under a title of the site's own. */
export interface PlaceList {
	title: Bilingual;
	names: Bilingual[];
}

/** Somebody whom the dispatch names for his part in making it. */
export interface Byline {
	/** Id of a person. */
	person: string;
	role: 'reporter' | 'photographer' | 'editor' | 'translator';
}

/** The lines of a received text that a dispatch is made of. */
export interface SourceLines {
	file: string;
	/** One range or several, in the order of the text. */
	body: LineRange[];
	headline?: LineRange | undefined;
	/** Page furniture beside it, which nobody publishes. */
	skip?: LineRange[] | undefined;
	/** Where the dispatch goes on, in other files. */
	more?: SourceLines[] | undefined;
}

/** The lines of each file that a dispatch is made of, in order. */
export const sourceFiles = <Lines>(source: Lines & { more?: Lines[] | undefined }): Lines[] => [
	source,
	...(source.more ?? []),
];

/** The ranges of a source with the fact that names each, in no order. */
export const sourceRanges = ({ body, headline, skip }: Omit<SourceLines, 'file' | 'more'>) => [
	...(headline ? [{ part: 'headline' as const, range: headline }] : []),
	...body.map((range) => ({ part: 'body' as const, range })),
	...(skip ?? []).map((range) => ({ part: 'skip' as const, range })),
];

export interface Dispatch {
	slug: string;
	kind: DispatchKind;
	/** The language that was received, and its BCP 47 tag with the script; the other is a translation. */
	original: { locale: Locale; tag: string };
	/** Who sent it out. */
	agencies: Bilingual[];
	/** Their names in one phrase. */
	agency: Bilingual;
	place: Bilingual;
	/** ISO 8601 calendar date of the dateline: that of its edition. */
	date: string;
	/** Place in its edition, from 1. */
	rank: number;
	bylines: Byline[];
	source: SourceLines;
	/** The headline as text, whoever wrote it. */
	headline: Bilingual;
	/** Headline and subtitle as segments, where the source has them; empty where the headline is the site’s own. */
	head: Segment[];
	/** The site's own label over the headline, and its one-sentence summary. */
	kicker: Bilingual;
	description: Bilingual;
	sections: Section[];
	/** A note about it of the site's own. */
	note?: Bilingual;
	quotes: QuoteFacts[];
	/** Digest of the translation that somebody has reviewed. */
	reviewed?: string | undefined;
	/** The lists of places that its text gives, for a timetable. */
	places?: PlaceList[] | undefined;
}

/** The segments under the headline, in reading order, headings before what they head. */
export function bodySegments(dispatch: Pick<Dispatch, 'sections'>): Segment[] {
	return dispatch.sections.flatMap(sectionSegments);
}

/** A section's heading, where it has one, and its segments. */
export function sectionSegments(section: Section): Segment[] {
	return section.heading ? [section.heading, ...section.segments] : section.segments;
}

/** Whether the segment is running text, which can stand for its dispatch elsewhere: no caption, row, item or note. */
export const isProse = ({ kind, form }: Segment): boolean =>
	form === undefined && (kind === 'paragraph' || kind === 'introduction' || kind === 'answer');

/** Every segment of the dispatch: headline and subtitle of the source, then the body. */
export function allSegments(dispatch: Dispatch): Segment[] {
	return [...dispatch.head, ...bodySegments(dispatch)];
}

/** An interview's exchanges; none in an article. */
export function exchanges(dispatch: Dispatch): Exchange[] {
	return dispatch.sections.filter((section): section is Exchange => section.kind === 'exchange');
}

/** The headline in running text, where the wide spaces of its display are plain ones. */
export function headlineText(dispatch: Dispatch, locale: Locale): string {
	return dispatch.headline[locale].replaceAll('\u3000', ' ');
}

/** Whether the headline is the site's own and must be marked so. */
export function headlineIsEditorial({ source }: Pick<Dispatch, 'source'>): boolean {
	return sourceFiles(source).every(({ headline }) => headline === undefined);
}

/** How many numbered paragraphs the dispatch has. */
export function paragraphCount(dispatch: Dispatch): number {
	return bodySegments(dispatch).filter((segment) => segment.number !== undefined).length;
}

/** The BCP 47 tag of what stands for the segment in one language: of the original where it has not been translated. */
export const textLanguage = ({ langs }: Segment, locale: Locale): string => langs?.[locale] ?? languageTag[locale];

/** Whether the segment has a text in that language. */
export const isInLanguage = (segment: Segment, locale: Locale): boolean =>
	textLanguage(segment, locale).split('-')[0] === languageTag[locale].split('-')[0];

/** How much of a dispatch has been translated. */
export function translationState(dispatch: Dispatch): 'whole' | 'partial' | 'none' {
	const other = otherLocale(dispatch.original.locale);
	const segments = allSegments(dispatch);
	const translated = segments.filter((segment) => isInLanguage(segment, other));
	return translated.length === segments.length ? 'whole' : translated.length === 0 ? 'none' : 'partial';
}

/** The BCP 47 tag of what the dispatch's page in one language shows. */
export const shownLanguage = (dispatch: Dispatch, locale: Locale): string =>
	locale === dispatch.original.locale || translationState(dispatch) === 'none'
		? dispatch.original.tag
		: languageTag[locale];

/** The segment's text in one language, nothing added; the original's where it has not been translated. */
export function segmentText(segment: Segment, locale: Locale): string {
	return plainText(segment.content[locale]);
}

/** The segment's text in both languages; empty in the one into which it has not been translated. */
export function segmentTexts(segment: Segment): Bilingual {
	return bilingual((locale) => (isInLanguage(segment, locale) ? segmentText(segment, locale) : ''));
}

export type Exchange = Section & { kind: 'exchange'; id: string; title: Bilingual; heading: Segment };
