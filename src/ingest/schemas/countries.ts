import { z } from 'astro/zod';
import { bilingualLine, id } from './common.ts';

/** `content/countries.yaml`: the names of countries as the dispatches give them. */
export const countries = z.record(id, bilingualLine);

export type Countries = z.output<typeof countries>;
