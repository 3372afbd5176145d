import { getCollection } from 'astro:content';
import type { Dispatch } from '../domain/dispatch.ts';
import { quotesOf, type Quote } from '../domain/quote.ts';

/** All dispatches in the order of the front page. */
export async function getDispatches(): Promise<Dispatch[]> {
	const entries = await getCollection('dispatches');
	return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** All quotes in the order of the dispatches. */
export async function getQuotes(): Promise<Quote[]> {
	return (await getDispatches()).flatMap(quotesOf);
}
