import { z } from 'astro/zod';
import { bilingualName, id } from './common.ts';

const orderError = 'not a slug, nor two to four slugs in brackets that stand side by side';

/** An edition: `content/editions/<date>.yaml`. All of it is optional, and so is the file. */
export const editionFacts = z.strictObject({
	/** Slug of the dispatch that leads. */
	lead: id.optional(),
	/** Slugs of the dispatches that come first, in their order; those in brackets stand side by side. */
	order: z
		.array(z.union([id, z.array(id).refine(({ length }) => length >= 2 && length <= 4)], { error: orderError }))
		.default([]),
	/** Id of the quote that is displayed as a couplet. */
	couplet: id.optional(),
	/** How loud the lead's headline is. */
	weight: z.enum(['loud', 'quiet']).optional(),
	/** Short forms of headlines by slug. */
	short: z.record(id, bilingualName).default({}),
});

export type EditionFacts = z.output<typeof editionFacts>;
