import { z } from 'astro/zod';
import { line } from './common.ts';

/** A file of `content/terms/`: how a term of the Chinese is translated. */
export const terms = z.array(
	z.strictObject({
		/** As the Chinese has it; several where it has several forms. */
		zh: z.union([line, z.array(line).min(1)]),
		/** The English to use. */
		en: line,
		/** Other English that is right as well. */
		also: z.array(line).default([]),
	}),
);

export type Term = z.output<typeof terms>[number];
