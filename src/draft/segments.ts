import type { SegmentBlockName } from '../ingest/vocabulary.ts';

/** A part of a text that a tag or stars mark. */
export interface Mark {
	start: number;
	end: number;
	type: 'strong' | 'dateline' | 'quote';
	/** Of a quote. */
	id?: string;
}

/** A segment of a draft: the text as the page has it, and what is marked in it. */
export interface DraftSegment {
	block: SegmentBlockName;
	id: string;
	text: string;
	marks: Mark[];
	/** Who says it, by the label; not the label of a run-in. */
	label?: string;
	/** Its first line in the received text. */
	line: number;
}

export type DraftBlock = DraftSegment | DraftList | DraftTable | DraftExchange;

export interface DraftList {
	block: 'List';
	items: DraftSegment[];
}

/** The first row is the head. */
export interface DraftTable {
	block: 'Table';
	id: string;
	rows: { id: string; cells: string[]; line: number }[];
}

export interface DraftExchange {
	block: 'Exchange';
	id: string;
	title: string;
	turns: DraftTurn[];
}

export interface DraftTurn {
	block: 'Question' | 'Answer';
	parts: (DraftSegment | DraftList)[];
}

/** The texts of a draft in the order of the page. */
export function textsIn(blocks: readonly DraftBlock[]): string[] {
	return blocks.flatMap((block): string[] => {
		if (block.block === 'List') return block.items.map(({ text }) => text);
		if (block.block === 'Table') return block.rows.flatMap(({ cells }) => cells);
		if (block.block === 'Exchange') return block.turns.flatMap(({ parts }) => textsIn(parts));
		return [block.text];
	});
}

/** Every segment of a draft but the rows of tables. */
export function segmentsIn(blocks: readonly DraftBlock[]): DraftSegment[] {
	return blocks.flatMap((block): DraftSegment[] => {
		if (block.block === 'List') return block.items;
		if (block.block === 'Table') return [];
		if (block.block === 'Exchange') return block.turns.flatMap(({ parts }) => segmentsIn(parts));
		return [block];
	});
}
