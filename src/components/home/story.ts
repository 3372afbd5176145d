import {
	bodySegments,
	exchanges,
	isInLanguage,
	segmentText,
	textLanguage,
	type Dispatch,
	type Segment,
} from '../../domain/dispatch.ts';
import type { Inline } from '../../domain/inline.ts';
import { otherLocale, type Locale } from '../../domain/locale.ts';
import { openingOf } from '../../domain/opening.ts';
import { sentencesOf } from '../../domain/sentences.ts';

/** How much of a story there is place for: so many lines, all columns together, of so many characters each. */
export interface Room {
	lines: number;
	perLine: number;
}

/** The opening of a dispatch, a paragraph each; `isCut`: whether the dispatch goes on after it. */
export interface Story {
	paragraphs: { nodes: Inline[]; isSubhead: boolean; lang: string }[];
	isCut: boolean;
}

/** The opening of a dispatch in whole sentences: as many as fit into the room, and never less than one. */
export function storyOf(dispatch: Dispatch, locale: Locale, room: Room): Story {
	const segments = storySegments(dispatch);
	const paragraphs: Story['paragraphs'] = [];
	let left = room.lines;
	let isCut = segments.length < bodySegments(dispatch).filter(({ kind }) => kind !== 'caption').length;
	for (const segment of segments) {
		const text = segmentText(segment, locale);
		const [language, perLine] = settingOf(segment, locale, room.perLine);
		const ends = sentencesOf(text, language).map(({ end }) => end);
		const fitting = ends.filter((end) => linesOf(end, language, perLine) <= left + tolerance).length;
		const count = paragraphs.length === 0 ? Math.max(1, fitting) : fitting;
		const isSubhead = segment.kind === 'subhead';
		const opening = openingOf(segment.content[locale], language, count);
		if (count > 0) paragraphs.push({ nodes: opening.nodes, isSubhead, lang: textLanguage(segment, locale) });
		if (opening.isCut) {
			isCut = true;
			break;
		}
		left -= linesOf(text.length, language, perLine);
	}
	// A subhead announces what comes after it.
	while (paragraphs.at(-1)?.isSubhead) paragraphs.pop();
	return { paragraphs, isCut };
}

/** How many lines the whole of a story would take. */
export const storyLines = (dispatch: Dispatch, locale: Locale, perLine: number) =>
	storySegments(dispatch).reduce(
		(sum, segment) => sum + linesOf(segmentText(segment, locale).length, ...settingOf(segment, locale, perLine)),
		0,
	);

/**
 * What a story is made of: the paragraphs of the text up to the first that is set in another way, such as a verse or a
 * table; of questions and answers the introduction and the first answer, since the questions have a list of their own.
 */
function storySegments(dispatch: Dispatch): Segment[] {
	const [first] = exchanges(dispatch);
	const introduction = dispatch.sections[0]?.kind === 'lead' ? dispatch.sections[0].segments : [];
	const all = first
		? [...introduction, ...(introduction.length > 0 ? [] : [first.heading]), ...first.segments]
		: bodySegments(dispatch);
	const told = all.filter(({ kind }) => kind !== 'caption');
	const other = told.findIndex(({ kind, form }) => !tellable.includes(kind) || (form && form.type !== 'item'));
	return other < 0 ? told : told.slice(0, other);
}

const tellable: readonly Segment['kind'][] = ['introduction', 'question', 'answer', 'paragraph', 'subhead'];

/** The language of a segment's text, and how many of its characters are in a line, where it may be untranslated. */
function settingOf(segment: Segment, locale: Locale, perLine: number): [Locale, number] {
	if (isInLanguage(segment, locale)) return [locale, perLine];
	return [otherLocale(locale), Math.max(1, Math.round(locale === 'en' ? perLine / 2.1 : perLine * 2.1))];
}

/** Lines of a paragraph; in Chinese there is an indent of two characters, and a little space after it. */
const linesOf = (length: number, locale: Locale, perLine: number) =>
	locale === 'zh' ? Math.ceil((length + 2) / perLine) + 0.25 : Math.ceil((length + 3) / perLine);

/** Half a line more than there is place for does no harm. */
const tolerance = 0.5;
