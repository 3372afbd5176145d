import { bodySegments, exchanges, segmentText, type Dispatch } from './dispatch.ts';
import { rollOf, speakersOf } from './roll.ts';

/** The dispatches of one date, as a newspaper’s day. */
export interface Edition {
	/** ISO 8601 calendar date. */
	date: string;
	/** In reading order: the lead first. */
	dispatches: Dispatch[];
}

/** The editions of these dispatches, newest first, with every dispatch ranked in its own. */
export function editionsOf(dispatches: readonly Dispatch[]): Edition[] {
	return [...Map.groupBy(dispatches, ({ date }) => date)]
		.sort(([a], [b]) => b.localeCompare(a))
		.map(([date, own]) => ({ date, dispatches: ranked(inReadingOrder(own)) }));
}

/**
 * The order in which an edition is read unless its editor says otherwise: the longest of those that answer questions
 * leads, or the longest of all; the longest roll of speakers comes second; the others follow by their length.
 */
export function inReadingOrder(dispatches: readonly Dispatch[]): Dispatch[] {
	const byLength = dispatches
		.map((dispatch) => ({ dispatch, length: lengthOf(dispatch) }))
		.sort((a, b) => b.length - a.length || a.dispatch.slug.localeCompare(b.dispatch.slug))
		.map(({ dispatch }) => dispatch);
	const lead = byLength.find((dispatch) => exchanges(dispatch).length > 0) ?? byLength[0];
	const second = byLength.find((dispatch) => dispatch !== lead && isRoll(dispatch));
	const first = [lead, second].filter((dispatch) => dispatch !== undefined);
	return [...first, ...byLength.filter((dispatch) => !first.includes(dispatch))];
}

/** Whether several people speak under the subheads of a dispatch, so that it can be shown as a roll of their names. */
export const isRoll = (dispatch: Dispatch) => speakersOf(rollOf(dispatch)).size > 1;

const ranked = (dispatches: readonly Dispatch[]) =>
	dispatches.map((dispatch, place): Dispatch => ({ ...dispatch, rank: place + 1 }));

const lengthOf = (dispatch: Dispatch) =>
	bodySegments(dispatch).reduce((sum, segment) => sum + segmentText(segment, 'zh').length, 0);
