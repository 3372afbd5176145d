import { bodySegments, exchanges, segmentText, type Dispatch, type Segment } from '../../domain/dispatch.ts';
import type { Inline } from '../../domain/inline.ts';
import type { Locale } from '../../domain/locale.ts';
import { openingOf } from '../../domain/opening.ts';
import { sentencesOf } from '../../domain/sentences.ts';

/** How much of a story there is place for: so many lines, all columns together, of so many characters each. */
export interface Room {
	lines: number;
	perLine: number;
}

/**
 * The opening of a dispatch in whole sentences, a paragraph each: as many as fit into the room, and never less than
 * one. `isCut`: whether the dispatch goes on after it.
 */
export function storyOf(dispatch: Dispatch, locale: Locale, room: Room): Story {
	const segments = storySegments(dispatch);
	const paragraphs: Inline[][] = [];
	let left = room.lines;
	for (const segment of segments) {
		const text = segmentText(segment, locale);
		const ends = sentencesOf(text, locale).map(({ end }) => end);
		const fitting = ends.filter((end) => linesOf(end, locale, room.perLine) <= left + tolerance).length;
		const count = paragraphs.length === 0 ? Math.max(1, fitting) : fitting;
		if (count === 0) return { paragraphs, isCut: true };
		const opening = openingOf(segment.content[locale], locale, count);
		paragraphs.push(opening.nodes);
		if (opening.isCut) return { paragraphs, isCut: true };
		left -= linesOf(text.length, locale, room.perLine);
	}
	return { paragraphs, isCut: segments.length < bodySegments(dispatch).length };
}

/** How many lines the whole of a story would take. */
export const storyLines = (dispatch: Dispatch, locale: Locale, perLine: number) =>
	storySegments(dispatch).reduce(
		(sum, segment) => sum + linesOf(segmentText(segment, locale).length, locale, perLine),
		0,
	);

/**
 * The paragraphs that a story is made of: those of the text and, where an interview has an introduction, the answers
 * after it, since the questions stand in a list of their own.
 */
function storySegments(dispatch: Dispatch): Segment[] {
	const hasIntroduction = exchanges(dispatch).length > 0 && dispatch.sections[0]?.kind === 'lead';
	return bodySegments(dispatch).filter(({ kind }) => told.includes(kind) && !(hasIntroduction && kind === 'question'));
}

const told: readonly Segment['kind'][] = ['introduction', 'question', 'answer', 'paragraph'];

/** Lines of a paragraph; in Chinese there is an indent of two characters, and a little space after it. */
const linesOf = (length: number, locale: Locale, perLine: number) =>
	locale === 'zh' ? Math.ceil((length + 2) / perLine) + 0.25 : Math.ceil((length + 3) / perLine);

/** Half a line more than there is place for does no harm. */
const tolerance = 0.5;

export interface Story {
	paragraphs: Inline[][];
	isCut: boolean;
}
