import { exchanges, isProse, type Dispatch, type Section, type Segment } from '../../domain/dispatch.ts';
import { isRoll } from '../../domain/edition.ts';

/**
 * Gives each dispatch its place on the front page by its content: the first interview leads; the first article that
 * quotes several speakers under its subheads is a list of names; the one that names every port has the list of ports
 * beside it. All others get a plain entry.
 */
export function layOut(dispatches: readonly Dispatch[]): FrontPage {
	const lead = dispatches.find((dispatch) => exchanges(dispatch).length > 0);
	const border = dispatches.find((dispatch) => dispatch !== lead && dispatch.places !== undefined);
	const reactions = dispatches.find((dispatch) => dispatch !== lead && dispatch !== border && isRoll(dispatch));
	return {
		lead,
		reactions,
		border,
		others: dispatches.filter((dispatch) => ![lead, reactions, border].includes(dispatch)),
	};
}

/** The numbers of a section's first and last paragraph, and how many there are. */
export function paragraphRange({ heading, segments }: Section): { from: number; to: number; count: number } {
	const numbers = [heading, ...segments].flatMap((segment) => segment?.number ?? []);
	return { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0, count: numbers.length };
}

/** The paragraphs with which a dispatch opens, before its first heading or under none. */
export function openingSegments(dispatch: Dispatch): Segment[] {
	return dispatch.sections[0]?.heading ? [] : (dispatch.sections[0]?.segments ?? []).filter(isProse);
}

export interface FrontPage {
	lead: Dispatch | undefined;
	reactions: Dispatch | undefined;
	border: Dispatch | undefined;
	/** The dispatches without a place of their own, in order. */
	others: Dispatch[];
}
