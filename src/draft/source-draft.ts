import type { DispatchDraft } from './dispatch-draft.ts';
import type { Line } from './lines.ts';
import type { PageDraft } from './page-draft.ts';

/** The lines of a source file that a dispatch has: first and last, from 1. */
export interface SourceRanges {
	file: string;
	/** Of the file, in hexadecimal. */
	sha256: string;
	body: [number, number];
	headline?: [number, number];
}

/**
 * What of a received text goes into `content/source`. As it was received, in UTF-8, where every dispatch is lines in a
 * row of it. Else its own lines in the order in which they are read, what is of no dispatch last; the received file is
 * then kept beside it.
 */
export interface SourceDraft {
	text: string;
	rearranged: boolean;
	ranges: Map<DispatchDraft, Omit<SourceRanges, 'file' | 'sha256'>>;
}

export function sourceDraft(page: PageDraft): SourceDraft {
	const received = new Map(page.dispatches.map((draft) => [draft, receivedRanges(draft)]));
	const all = [...received.values()].flatMap(({ body, headline }) => [body, ...(headline ? [headline] : [])]);
	const overlap = all.some((one, index) =>
		all.some((other, place) => place < index && one[0] <= other[1] && other[0] <= one[1]),
	);
	if (!page.rearranged && !overlap) return { text: page.received.text, rearranged: false, ranges: received };
	return arranged(page);
}

function receivedRanges({ from: { body, headline } }: DispatchDraft): Omit<SourceRanges, 'file' | 'sha256'> {
	const range = (lines: readonly Line[]): [number, number] => [
		Math.min(...lines.map(({ number }) => number)),
		Math.max(...lines.map(({ number }) => number)),
	];
	return {
		body: range(body.flatMap(({ lines }) => lines)),
		...(headline && { headline: range(headline.lines) }),
	};
}

function arranged({ dispatches, leftovers }: PageDraft): SourceDraft {
	const lines: string[] = [];
	const ranges = new Map<DispatchDraft, Omit<SourceRanges, 'file' | 'sha256'>>();
	const add = (texts: readonly string[]): [number, number] => {
		const first = lines.length + 1;
		lines.push(...texts, '');
		return [first, lines.length - 1];
	};
	for (const draft of dispatches) {
		const { body, headline } = draft.from;
		const head = headline && add(headline.lines.map(({ text }) => text));
		const own = body.flatMap((block, index) => [...(index > 0 ? [''] : []), ...block.lines.map(({ text }) => text)]);
		ranges.set(draft, { body: add(own), ...(head && { headline: head }) });
	}
	lines.push(...leftovers.filter(({ text }) => text !== '-').map(({ text }) => text));
	return { text: `${lines.join('\n').replace(/\n+$/, '')}\n`, rearranged: true, ranges };
}
