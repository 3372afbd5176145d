import type { Segment } from './dispatch.ts';
import type { CaptionForm } from './form.ts';

/** Segments as they are set: one by one, or the items of a list, the rows of a table, the caption of a figure. */
export type Block =
	| { type: 'segment'; segment: Segment }
	| { type: 'list'; items: ListItem[] }
	| { type: 'table'; rows: Segment[] }
	| { type: 'figure'; segment: Segment; figure: CaptionForm };

export interface ListItem {
	segment: Segment;
	/** The items of the list inside of it. */
	inner: Segment[];
}

/** The blocks of consecutive segments. */
export function blocksOf(segments: readonly Segment[]): Block[] {
	const blocks: Block[] = [];
	for (const segment of segments) {
		const { form } = segment;
		const last = blocks.at(-1);
		if (form?.type === 'caption') blocks.push({ type: 'figure', segment, figure: form });
		else if (form?.type === 'row') {
			if (last?.type === 'table' && !form.starts) last.rows.push(segment);
			else blocks.push({ type: 'table', rows: [segment] });
		} else if (form?.type === 'item') {
			if (last?.type === 'list' && form.level === 2) last.items.at(-1)?.inner.push(segment);
			else if (last?.type === 'list' && !form.starts) last.items.push({ segment, inner: [] });
			else blocks.push({ type: 'list', items: [{ segment, inner: [] }] });
		} else blocks.push({ type: 'segment', segment });
	}
	return blocks;
}
