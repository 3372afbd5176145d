import type { Segment } from '../../domain/dispatch.ts';

/** How a pair is set by what its segment is: its class, the tag of a heading, its role in a table. */
export function pairSetting({ kind, form }: Segment): PairSetting {
	const isRow = form?.type === 'row';
	const isHeading = kind === 'question' || kind === 'follow-up' || kind === 'subhead';
	const isLower = kind === 'follow-up' || form?.type === 'subhead';
	return {
		className: isRow && form.row === 0 ? 'row thead' : kind === 'note' || kind === 'follow-up' ? kind : form?.type,
		heading: isHeading ? (isLower ? 'h3' : 'h2') : undefined,
		role: isRow ? 'row' : undefined,
	};
}

interface PairSetting {
	className: string | undefined;
	heading: 'h2' | 'h3' | undefined;
	role: 'row' | undefined;
}
