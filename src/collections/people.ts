import { getCollection } from 'astro:content';
import type { Person } from '../domain/person.ts';
import { speakersOfDispatch } from '../domain/speakers.ts';
import { getDispatches, getQuotes } from './dispatches.ts';
import { onceABuild } from './once.ts';

/** All people by id: whoever speaks in a dispatch, then whoever is quoted, in the order of the words, then the rest. */
export const getPeople = onceABuild(async (): Promise<Map<string, Person>> => {
	const people = new Map((await getCollection('people')).map(({ data }) => [data.id, data]));
	const answering = (await getDispatches()).flatMap(speakersOfDispatch);
	const speakers = (await getQuotes()).map(({ speaker }) => speaker);
	return new Map([...answering, ...speakers, ...people.keys()].map((id) => [id, personOf(people, id)]));
});

/** A person by id. Throws where there is none: references have been checked, so the id is a mistake in the code. */
export function personOf(people: ReadonlyMap<string, Person>, id: string): Person {
	const person = people.get(id);
	if (!person) throw new Error(`No person has the id “${id}”.`);
	return person;
}
