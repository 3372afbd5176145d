import { z } from 'astro/zod';
import { chineseLine, englishLine } from './common.ts';

/** A file of `content/terms/`: how a term of the Chinese is translated. */
export const terms = z.array(
	z.strictObject({
		/** As the Chinese has it; several where it has several forms. */
		zh: z.union([chineseLine, z.array(chineseLine).min(1)]),
		/** The English to use. */
		en: englishLine,
		/** Other English that is right as well. */
		also: z.array(englishLine).default([]),
	}),
);

export type Term = z.output<typeof terms>[number];
