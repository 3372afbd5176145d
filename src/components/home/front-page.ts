import {
	bodySegments,
	exchanges,
	segmentText,
	type Dispatch,
	type Section,
	type Segment,
} from '../../domain/dispatch.ts';
import type { Quote } from '../../domain/quote.ts';
import { isRoll } from '../../domain/edition.ts';
import { openingClauses } from './opening.ts';
import type { Port } from '../../ingest/schemas/ports.ts';

/**
 * Gives each dispatch its place on the front page by its content: the first interview leads; the first article that
 * quotes several speakers under its subheads is a list of names; the one that names every port has the list of ports
 * beside it. All others get a plain entry.
 */
export function layOut(dispatches: readonly Dispatch[], ports: readonly Port[]): FrontPage {
	const lead = dispatches.find((dispatch) => exchanges(dispatch).length > 0);
	const border = dispatches.find((dispatch) => dispatch !== lead && namesEvery(ports, dispatch));
	const reactions = dispatches.find((dispatch) => dispatch !== lead && dispatch !== border && isRoll(dispatch));
	return {
		lead,
		reactions,
		border,
		others: dispatches.filter((dispatch) => ![lead, reactions, border].includes(dispatch)),
	};
}

/**
 * The quote that the front page displays: the first, word for word, that opens with a couplet in Chinese, a sentence of
 * two clauses of the same length.
 */
export function coupletOf(quotes: readonly Quote[]): Quote | undefined {
	return quotes.find(({ mode, content }) => {
		const lengths = openingClauses(content.zh, 'zh').map((clause) => clause.length);
		return mode === 'verbatim' && lengths.length === 2 && lengths[0] === lengths[1];
	});
}

/** The numbers of a section's first and last paragraph, and how many there are. */
export function paragraphRange({ heading, segments }: Section): { from: number; to: number; count: number } {
	const numbers = [heading, ...segments].flatMap((segment) => segment?.number ?? []);
	return { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0, count: numbers.length };
}

/** The paragraphs with which a dispatch opens, before its first heading or under none. */
export function openingSegments(dispatch: Dispatch): Segment[] {
	return dispatch.sections[0]?.heading ? [] : (dispatch.sections[0]?.segments ?? []);
}

function namesEvery(ports: readonly Port[], dispatch: Dispatch): boolean {
	const text = bodySegments(dispatch)
		.map((segment) => segmentText(segment, 'zh'))
		.join('\n');
	return ports.length > 0 && ports.every(({ zh }) => text.includes(zh));
}

export interface FrontPage {
	lead: Dispatch | undefined;
	reactions: Dispatch | undefined;
	border: Dispatch | undefined;
	/** The dispatches without a place of their own, in order. */
	others: Dispatch[];
}
