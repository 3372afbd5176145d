import { z } from 'astro/zod';
import { dispatchKinds } from '../../domain/kinds.ts';
import { bilingualLine, bilingualName, checkedWarning, chineseLine, englishLine, id } from './common.ts';

/** `12-40`, or `12`: lines of a source file, both ends included. */
const lineRange = z.union([z.string(), z.number()]).transform((value, context) => {
	const match = /^(\d+)(?:-(\d+))?$/.exec(String(value));
	const from = Number(match?.[1]);
	const to = Number(match?.[2] ?? match?.[1]);
	if (match && from >= 1 && from <= to) return { from, to };
	context.addIssue({ code: 'custom', message: 'not a range of lines; write first-last, such as 1-352' });
	return z.NEVER;
});

/** One range, or several in the order of the text. */
const lineRanges = z.union([lineRange.transform((range) => [range]), z.array(lineRange).min(1)], {
	error: 'not a range of lines; write first-last, such as 1-352, or a list of such ranges',
});

/** Labels of one person in each language, without their colon. */
const labels = z.strictObject({
	zh: z.array(chineseLine).min(1).optional(),
	en: z.array(englishLine).min(1).optional(),
});

/** The lines of a received text. Without `headline` in any of its texts, a dispatch's headline is the site's own. */
const sourceFile = z.strictObject({
	file: z.string(),
	/** SHA-256 of the file in hexadecimal: once released, it may not change. */
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256; it has 64 digits from 0 to f' })
		.optional(),
	body: lineRanges,
	headline: lineRange.optional(),
	/** Page furniture, such as page heads and 下转第二版: of no dispatch, and shown as that beside this one. */
	skip: lineRanges.optional(),
});

/** The facts of a dispatch that have no language: `dispatch.yaml`. */
export const dispatchFacts = z.strictObject({
	kind: z.enum(dispatchKinds),
	/** The language that was received: simplified Chinese where it does not say. */
	original: z.enum(['zh', 'zh-Hant', 'en']).default('zh'),
	/** Who sent it out. */
	agencies: z.array(bilingualLine).min(1),
	place: bilingualLine,
	/** ISO 8601 calendar date of the dateline. */
	date: z.iso.date(),
	/** Whom the text names for making it: ids of people, with what they did. */
	bylines: z
		.array(z.strictObject({ person: id, role: z.enum(['reporter', 'photographer', 'editor', 'translator']) }))
		.default([]),
	/** Who takes part: ids of people, with the labels beside their names under which the text has them. */
	speakers: z.record(id, labels.nullable()).default({}),
	/** The lines of the received text that hold the dispatch, and of the texts in which it goes on. */
	source: sourceFile.extend({ more: z.array(sourceFile).min(1).optional() }),
	/**
	 * Of quotes that the prose marks, what is not as their segment and the kind of dispatch would have it: who spoke, how
	 * the agency gives the words, and whose words the speaker passes on. `about`: what they refer to, where they are not
	 * understood without the text before them.
	 */
	quotes: z
		.record(
			id,
			z.strictObject({
				speaker: id.optional(),
				mode: z.enum(['verbatim', 'reported']).optional(),
				relays: id.optional(),
				about: bilingualName.optional(),
			}),
		)
		.default({}),
	/** A note about the dispatch, the site's own. */
	note: bilingualName.optional(),
	/** Warnings of the content's checks that an editor has looked at, each with the reason why the text is right. */
	checked: z.array(checkedWarning).default([]),
	/** The translation that somebody has reviewed, as `translate:status` prints it. For other words it is void. */
	reviewed: z
		.string()
		.regex(/^[0-9a-f]{16}$/, { error: 'not what translate:status prints; it has 16 digits from 0 to f' })
		.optional(),
	/** Lists of places as the text names them, in its order; the titles are the site's own. */
	places: z.array(z.strictObject({ title: bilingualLine, names: z.array(bilingualLine).min(1) })).optional(),
});

export type DispatchFacts = z.output<typeof dispatchFacts>;

/**
 * Of facts with a mistake, what fits, so that the texts can be looked at all the same; the rest is taken to be empty, a
 * kind what the text looks like. A source that does not fit is a file without a name.
 */
export function factsThatFit(facts: unknown, text: string): DispatchFacts {
	const given = typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {};
	const fitting = Object.entries(dispatchFacts.shape).flatMap(([key, schema]) => {
		const result = schema.safeParse(given[key]);
		return result.success && result.data !== undefined ? [[key, result.data] as const] : [];
	});
	const standIn: DispatchFacts = {
		kind: text.includes('<Exchange') ? 'interview' : 'article',
		original: 'zh',
		agencies: [],
		place: { zh: '', en: '' },
		date: '',
		source: { file: '', body: [] },
		bylines: [],
		speakers: {},
		quotes: {},
		checked: [],
	};
	return { ...standIn, ...(Object.fromEntries(fitting) as Partial<DispatchFacts>) };
}

/** Whether facts with a mistake say all the same who takes part, or what is to be known of quotes. */
export const hasSound = (key: 'speakers' | 'quotes', facts: unknown): boolean =>
	typeof facts === 'object' &&
	facts !== null &&
	dispatchFacts.shape[key].safeParse((facts as Record<string, unknown>)[key]).success;
