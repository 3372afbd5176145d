import { getCollection } from 'astro:content';
import type { Dispatch } from '../domain/dispatch.ts';
import { quotesOf, type Quote } from '../domain/quote.ts';
import { onceABuild } from './once.ts';

/** All dispatches: the newest edition first, each in its order. */
export const getDispatches = onceABuild(async (): Promise<Dispatch[]> => {
	const entries = await getCollection('dispatches');
	return entries.map(({ data }) => data).sort((a, b) => b.date.localeCompare(a.date) || a.rank - b.rank);
});

/** All quotes in the order of the dispatches. */
export const getQuotes = onceABuild(async (): Promise<Quote[]> => (await getDispatches()).flatMap(quotesOf));
