/** What an author may write in the MDX of a dispatch: a closed set, so that a contributor's file runs no code. */
export const blocks = {
	Paragraph: { attributes: ['id'], holds: 'text' },
	Subhead: { attributes: ['id'], optional: ['level'], holds: 'text' },
	SignOff: { attributes: ['id'], holds: 'text' },
	Verse: { attributes: ['id'], holds: 'text' },
	Note: { attributes: ['id'], holds: 'text' },
	List: { attributes: [], holds: ['Item'] },
	/** Also one list, after its text. */
	Item: { attributes: ['id'], holds: 'text' },
	Figure: { attributes: ['id', 'src', 'alt', 'credit'], holds: 'text' },
	/** A Markdown table, whose rows are its segments. */
	Table: { attributes: ['id'], holds: ['Row'] },
	Row: { attributes: ['id'], holds: 'text' },
	Question: { attributes: ['id'], holds: 'text' },
	Answer: { attributes: [], holds: ['Paragraph', 'List', 'Verse'] },
	Exchange: { attributes: ['id', 'title'], holds: ['Question', 'Answer'] },
} as const satisfies Record<string, Vocabulary>;

/** The blocks that may stand at the top level. */
export const topLevel = [
	'Paragraph',
	'Subhead',
	'List',
	'Figure',
	'Table',
	'Verse',
	'Note',
	'SignOff',
	'Exchange',
] as const satisfies readonly BlockName[];

/** Components inside a text. */
export const inlines = {
	Dateline: { attributes: [] },
	Quote: { attributes: ['id'] },
} as const satisfies Record<string, { attributes: readonly string[] }>;

export type BlockName = keyof typeof blocks;

/** A block whose content is the text of one segment. */
export type SegmentBlockName = {
	[Name in BlockName]: (typeof blocks)[Name]['holds'] extends 'text' ? Name : never;
}[BlockName];

/** What a block takes and holds. */
export interface Vocabulary {
	attributes: readonly string[];
	/** Attributes that may be left out. */
	optional?: readonly string[];
	holds: 'text' | readonly string[];
}
