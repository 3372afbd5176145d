import type { SegmentKind } from '../domain/dispatch.ts';

/** What an author may write in the MDX of a dispatch: a closed set, so that a contributor's file runs no code. */
export const blocks = {
	Paragraph: { attributes: ['id'], holds: 'text' },
	Subhead: { attributes: ['id'], optional: ['level'], holds: 'text', kind: 'subhead', lines: 'none' },
	SignOff: { attributes: ['id'], holds: 'text', kind: 'sign-off' },
	Verse: { attributes: ['id'], holds: 'text', lines: 'kept' },
	Note: { attributes: ['id'], holds: 'text', kind: 'note' },
	List: { attributes: [], holds: ['Item'] },
	/** Also one list, after its text. */
	Item: { attributes: ['id'], holds: 'text' },
	Figure: { attributes: ['id', 'src', 'alt', 'credit'], holds: 'text', kind: 'caption' },
	/** A Markdown table, whose rows are its segments. */
	Table: { attributes: ['id'], holds: ['Row'] },
	Row: { attributes: ['id'], holds: 'text', kind: 'row', lines: 'none' },
	Question: { attributes: ['id'], optional: ['by'], holds: 'text' },
	Answer: { attributes: [], optional: ['by'], holds: ['Paragraph', 'List', 'Verse', 'Note'] },
	/** Questions and answers in any order, a question first; `by`: who speaks where no label says it. */
	Exchange: { attributes: ['id', 'title'], holds: ['Question', 'Answer', 'Note'] },
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
	/** What its segment is. Where nothing is said, its place says it: part of an answer, an introduction, a paragraph. */
	kind?: SegmentKind;
	/** What the line ends of its text are, as `lowerInline` has it; those of a paragraph where nothing is said. */
	lines?: 'kept' | 'none';
}
