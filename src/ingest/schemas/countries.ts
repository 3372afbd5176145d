import { z } from 'astro/zod';
import { bilingualName, id } from './common.ts';

/** `content/countries.yaml`: the names of countries as the dispatches give them. */
export const countries = z.record(id, bilingualName);

export type Countries = z.output<typeof countries>;
