import { getCollection } from 'astro:content';
import { editionsOf, type Edition } from '../domain/edition.ts';
import { getDispatches } from './dispatches.ts';
import { onceABuild } from './once.ts';

/** All editions, newest first. */
export const getEditions = onceABuild(async (): Promise<Edition[]> => {
	const choices = await getCollection('editions');
	return editionsOf(
		await getDispatches(),
		choices.map(({ data }) => data),
	);
});
