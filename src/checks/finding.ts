import type { Locale } from '../domain/locale.ts';

/** What a check found in a dispatch. */
export interface Finding {
	/** The check, as `checked:` names it. */
	code: WarningCode;
	/** The file: one of the languages, or the facts. */
	file: Locale | 'facts';
	/** Id of the segment, or key of the frontmatter or the facts. */
	at: string;
	/** The words it is about, which are looked for at that place to find the column. */
	words: string;
	message: string;
	fix: string;
	/** A mistake that no reason excuses. */
	isMistake?: boolean;
}

/** The checks that compare, each with what it looks at. */
export const warningCodes = {
	figures: 'numbers, dates, amounts and ordinals in the two languages',
	names: 'people as content/people spells them',
	terms: 'terms as content/terms translates them',
	length: 'length and number of sentences of the two languages',
	script: 'one language in the place of the other',
	traditional: 'traditional characters in a simplified text',
	duplicate: 'a text or sentence that stands twice',
	exchanged: 'texts of two ids in each other’s place',
	quote: 'the span, marks and speaker of a quote',
	marks: 'quotation marks, brackets and marks of the other script',
	spaces: 'spaces between Chinese characters',
	radicals: 'radicals and compatibility forms of a text layer',
	glyphs: 'characters that the fonts of headlines and pictures do not have',
	date: 'dates, days of the week and the dateline',
	source: 'lines of the received text',
	unused: 'people and received texts that no dispatch uses',
	stale: 'originals that changed after they were translated',
	checksum: 'received texts that changed',
	files: 'files that nobody reads',
	person: 'people who have two files',
} as const;

export type WarningCode = keyof typeof warningCodes;
