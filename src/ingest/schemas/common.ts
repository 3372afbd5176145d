import { z } from 'astro/zod';
import { unfitCharacter } from '../characters.ts';

/**
 * An authored id: lower-case ASCII words and digits joined by hyphens, such as `q1-p2`. It is part of an address and
 * never changes.
 */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const id = z
	.string()
	.regex(idPattern, { error: 'not an id; use lower-case ASCII letters, digits and single hyphens, such as q1-p2' });

/** One line of text: not empty, no white space at its ends. */
export const line = z
	.string()
	.regex(/^\S(?:.*\S)?$/u, { error: 'not one line of text without white space at its ends' })
	.refine((text) => unfitCharacter(text) === undefined, {
		error: ({ input }) => `holds ${unfitCharacter(String(input))}, which cannot be published`,
	});

/** The same in both languages. */
export const bilingualLine = z.strictObject({ zh: line, en: line });

/** A name in each language, in letters of its own: one that is wholly in the other's was put in the wrong place. */
export const chineseLine = line.refine(
	(text) => /\p{Script=Han}/u.test(text) || !/\p{Script=Latin}\S*\s+\p{Script=Latin}/u.test(text),
	{
		error: 'not Chinese; write it in Chinese',
	},
);
export const englishLine = line.refine((text) => !/\p{Script=Han}/u.test(text) || /\p{Script=Latin}/u.test(text), {
	error: 'not English; write it in English',
});
export const bilingualName = z.strictObject({ zh: chineseLine, en: englishLine });

/** A warning that an editor has looked at: its check, its place and its words as the warning gives them, and why. */
export const checkedWarning = z.strictObject({
	code: id,
	at: line,
	words: z.string(),
	reason: line,
});

export type CheckedWarning = z.output<typeof checkedWarning>;
