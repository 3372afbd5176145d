import { z } from 'astro/zod';
import { bilingualLine, checkedWarning, id, line } from './common.ts';

/** How a Chinese name sounds, in letters. */
const pinyin = line.regex(/^\P{Script=Han}+$/u, { error: 'not pinyin; write it in letters, such as Lín Zhīyuǎn' });

/** A person: `content/people/<id>.yaml`. */
export const personFacts = z.strictObject({
	name: z.strictObject({ zh: line, en: line, pinyin }),
	/** The office as the dispatch words it, without the organisation. */
	role: bilingualLine,
	organisation: bilingualLine.optional(),
	/** Key of `content/countries.yaml`; none for whoever speaks for no country. */
	country: id.optional(),
	/** A remark of the site's own. */
	note: bilingualLine.optional(),
	/** Only where the English spelling is not verified: the sentence that says so. */
	unverified: bilingualLine.optional(),
	/** Warnings of the content's checks that an editor has looked at. */
	checked: z.array(checkedWarning).default([]),
});

export type PersonFacts = z.output<typeof personFacts>;
