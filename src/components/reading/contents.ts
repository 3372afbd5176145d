import { sectionSegments, segmentText, type Dispatch } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';

/**
 * The entries of a dispatch's contents: its exchanges and parts, a part under a subhead of level 2 below the one it
 * belongs to.
 */
export function contentsOf(dispatch: Pick<Dispatch, 'sections'>, locale: Locale): ContentsEntry[] {
	const entries: ContentsEntry[] = [];
	let ordinal = 0;
	for (const section of dispatch.sections) {
		const { id, title, heading } = section;
		const numbers = sectionSegments(section).flatMap(({ number }) => number ?? []);
		const [from, to] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
		if (id === undefined) continue;
		const isUnder = heading?.form?.type === 'subhead';
		const above = entries.findLast((entry) => !entry.isUnder);
		if (isUnder && above) {
			above.from ||= from;
			above.to = to || above.to;
		}
		entries.push({
			id,
			...(!isUnder && { ordinal: ++ordinal }),
			title: title?.[locale] ?? (heading ? segmentText(heading, locale) : ''),
			isUnder,
			from,
			to,
		});
	}
	return entries;
}

export interface ContentsEntry {
	id: string;
	/** Its place among the entries of the first level, from 1. */
	ordinal?: number;
	title: string;
	/** Whether it stands under another. */
	isUnder: boolean;
	/** The numbers of its first and last paragraph; 0 where it has none. */
	from: number;
	to: number;
}
