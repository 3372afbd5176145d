import { bodySegments, exchanges, segmentText, type Dispatch } from './dispatch.ts';
import type { Bilingual } from './locale.ts';
import { rollOf, speakersOf } from './roll.ts';

/** The dispatches of one date, as a newspaper’s day. */
export interface Edition extends EditionChoices {
	/** In reading order: the lead first. */
	dispatches: Dispatch[];
}

/** What the editor of an edition has decided. Whatever is left open, the site decides. */
export interface EditionChoices {
	/** ISO 8601 calendar date. */
	date: string;
	/** The dispatches that come first, by slug, in their order. */
	order: string[];
	/** Dispatches that stand side by side, by slug, in their order. */
	beside: string[][];
	/** The quote, by id, that is displayed as a couplet. */
	couplet?: string | undefined;
	/** How loud the lead's headline is: over the whole page, or no louder than an ordinary day calls for. */
	weight?: 'loud' | 'quiet' | undefined;
	/** Short forms of headlines, by slug, for calendars and other narrow places. */
	short: Record<string, Bilingual>;
}

/** The editions of these dispatches, newest first, with every dispatch ranked in its own. */
export function editionsOf(dispatches: readonly Dispatch[], choices: readonly EditionChoices[] = []): Edition[] {
	const chosen = new Map(choices.map((choice) => [choice.date, choice]));
	return [...Map.groupBy(dispatches, ({ date }) => date)]
		.sort(([a], [b]) => b.localeCompare(a))
		.map(([date, own]) => {
			const choice = chosen.get(date) ?? { date, order: [], beside: [], short: {} };
			return { ...choice, dispatches: ranked(inReadingOrder(own, choice.order)) };
		});
}

/**
 * The order in which an edition is read: first what its editor put first; then, or where there is no such choice, the
 * longest of those that answer questions leads, or the longest of all, and the longest roll of speakers comes second;
 * the others follow by their length.
 */
export function inReadingOrder(dispatches: readonly Dispatch[], first: readonly string[] = []): Dispatch[] {
	const byLength = dispatches
		.map((dispatch) => ({ dispatch, length: lengthOf(dispatch) }))
		.sort((a, b) => b.length - a.length || a.dispatch.slug.localeCompare(b.dispatch.slug))
		.map(({ dispatch }) => dispatch);
	const order = first.flatMap((slug) => byLength.find((dispatch) => dispatch.slug === slug) ?? []);
	const add = (next: Dispatch | undefined) => next && order.push(next);
	if (order.length === 0) add(byLength.find((dispatch) => exchanges(dispatch).length > 0) ?? byLength[0]);
	if (order.length === 1) add(byLength.find((dispatch) => !order.includes(dispatch) && isRoll(dispatch)));
	return [...order, ...byLength.filter((dispatch) => !order.includes(dispatch))];
}

/** Whether several people speak under the subheads of a dispatch, so that it can be shown as a roll of their names. */
export const isRoll = (dispatch: Dispatch) => speakersOf(rollOf(dispatch)).size > 1;

const ranked = (dispatches: readonly Dispatch[]) =>
	dispatches.map((dispatch, place): Dispatch => ({ ...dispatch, rank: place + 1 }));

const lengthOf = (dispatch: Dispatch) =>
	bodySegments(dispatch).reduce((sum, segment) => sum + segmentText(segment, 'zh').length, 0);
