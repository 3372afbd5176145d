import { z } from 'astro/zod';
import { bilingualLine, id } from './common.ts';

/** `12-40`, or `12`: lines of a source file, both ends included. */
const lineRange = z.union([z.string(), z.number()]).transform((value, context) => {
	const match = /^(\d+)(?:-(\d+))?$/.exec(String(value));
	const from = Number(match?.[1]);
	const to = Number(match?.[2] ?? match?.[1]);
	if (match && from >= 1 && from <= to) return { from, to };
	context.addIssue({ code: 'custom', message: 'not a range of lines; write first-last, such as 1-352' });
	return z.NEVER;
});

/** The facts of a dispatch that have no language: `dispatch.yaml`. */
export const dispatchFacts = z.strictObject({
	kind: z.enum(['interview', 'article']),
	agency: bilingualLine,
	place: bilingualLine,
	/** ISO 8601 calendar date of the dateline. */
	date: z.iso.date(),
	/** Whose answers the interview holds: id of a person. */
	interviewee: id.optional(),
	/** The reporter whom the text names: id of a person. */
	reporter: id.optional(),
	/** The lines of the received text that hold the dispatch. Without `headline` the headline is the site's own. */
	source: z.strictObject({ file: z.string(), body: lineRange, headline: lineRange.optional() }),
	/** Every quote marked in the prose: whose words, and how the agency gives them. */
	quotes: z.record(id, z.strictObject({ speaker: id, mode: z.enum(['verbatim', 'reported']) })).default({}),
	/** Lists of places as the text names them, in its order; the titles are the site's own. */
	places: z.array(z.strictObject({ title: bilingualLine, names: z.array(bilingualLine).min(1) })).optional(),
});

export type DispatchFacts = z.output<typeof dispatchFacts>;
