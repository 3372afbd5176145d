import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Dispatch } from './domain/dispatch.ts';
import type { EditionChoices } from './domain/edition.ts';
import type { Permalinks } from './domain/permalink.ts';
import type { Person } from './domain/person.ts';
import type { Source } from './domain/source.ts';
import { dispatchLoader, editionLoader, peopleLoader, permalinkLoader, sourceLoader } from './loaders/content.ts';

// The loaders check every field against src/ingest/schemas/ and give domain objects; nothing is left to check here.
export const collections = {
	dispatches: defineCollection({ loader: dispatchLoader(), schema: z.custom<Dispatch>() }),
	people: defineCollection({ loader: peopleLoader(), schema: z.custom<Person>() }),
	editions: defineCollection({ loader: editionLoader(), schema: z.custom<EditionChoices>() }),
	sources: defineCollection({ loader: sourceLoader(), schema: z.custom<Source>() }),
	permalinks: defineCollection({ loader: permalinkLoader(), schema: z.custom<Permalinks>() }),
};
