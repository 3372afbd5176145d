import type { Bilingual } from './locale.ts';

/**
 * How a segment is set, where its kind does not say it: the kind is what it is in its dispatch and whose words it has,
 * the form is the block of which it is a part.
 */
export type SegmentForm = SubheadForm | ItemForm | VerseForm | CaptionForm | RowForm;

/** A subhead under a subhead. */
export interface SubheadForm {
	type: 'subhead';
	level: 2;
}

/** An item of a list. Its number, where the text has one, is a label in its content. */
export interface ItemForm {
	type: 'item';
	level: 1 | 2;
	/** Whether a list begins with it, be it inside of another item. */
	starts: boolean;
}

/** Lines that end where the text ends them. */
export interface VerseForm {
	type: 'verse';
}

/** The caption of a figure. */
export interface CaptionForm {
	type: 'caption';
	/** The figure's place among those of its dispatch, from 1. */
	figure: number;
	picture: Picture;
	/** What the picture shows, for whoever does not see it. */
	alt: Bilingual;
	/** Whose picture it is. */
	credit: Bilingual;
}

/** A row of a table; between its cells the content has a tab. */
export interface RowForm {
	type: 'row';
	/** The table's place among those of its dispatch, from 1. */
	table: number;
	/** The row's place in its table, from 1; the head is 0. */
	row: number;
	/** Whether the table begins with it. */
	starts: boolean;
}

/** A picture in the folder of its dispatch. */
export interface Picture {
	file: string;
	/** In pixels, as it is shown. */
	width: number;
	height: number;
}
