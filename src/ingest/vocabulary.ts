/** What an author may write in the MDX of a dispatch: a closed set, so that a contributor's file runs no code. */
export const blocks = {
	Paragraph: { attributes: ['id'], holds: 'text' },
	Subhead: { attributes: ['id'], holds: 'text' },
	SignOff: { attributes: ['id'], holds: 'text' },
	Question: { attributes: ['id'], holds: 'text' },
	Answer: { attributes: [], holds: ['Paragraph'] },
	Exchange: { attributes: ['id', 'title'], holds: ['Question', 'Answer'] },
} as const satisfies Record<string, Vocabulary>;

/** The blocks that may stand at the top level. */
export const topLevel: readonly BlockName[] = ['Paragraph', 'Subhead', 'SignOff', 'Exchange'];

/** Components inside a text. */
export const inlines = {
	Dateline: { attributes: [] },
	Quote: { attributes: ['id'] },
} as const satisfies Record<string, { attributes: readonly string[] }>;

export type BlockName = keyof typeof blocks;

/** A block whose content is the text of one segment. */
export type SegmentBlockName = 'Paragraph' | 'Subhead' | 'SignOff' | 'Question';

interface Vocabulary {
	attributes: readonly string[];
	holds: 'text' | readonly string[];
}
