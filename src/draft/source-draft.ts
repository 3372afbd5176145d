import type { DispatchDraft } from './dispatch-draft.ts';
import { headingOfNoText, type Leftover } from './furniture.ts';
import type { Line } from './lines.ts';
import type { PageDraft } from './page-draft.ts';

/** A line or lines in a row of a source file: first and last, from 1. */
export type DraftRange = [first: number, last: number];

/** The lines of a source file that a dispatch has. */
export interface SourceRanges {
	file: string;
	/** Of the file, in hexadecimal. */
	sha256: string;
	body: DraftRange[];
	headline?: DraftRange;
	/** Page furniture, which is named with the dispatch that is nearest. */
	skip: DraftRange[];
}

/**
 * What of a received text goes into `content/source`. As it was received, in UTF-8, where every dispatch is whole lines
 * of it in their order. Else its own lines in the order in which they are read, what is of no dispatch last; the
 * received file is then kept beside it.
 */
export interface SourceDraft {
	text: string;
	rearranged: boolean;
	ranges: Map<DispatchDraft, DraftRanges>;
}

type DraftRanges = Omit<SourceRanges, 'file' | 'sha256'>;

export function sourceDraft(page: PageDraft): SourceDraft {
	const linesOf = (leftovers: readonly Leftover[]) => leftovers.map(({ line }) => line);
	const left = linesOf(page.leftovers.filter(({ text }) => text !== '-'));
	const received = new Map(page.dispatches.map((draft) => [draft, receivedRanges(draft, left)]));
	const all = [...received.values()].flatMap(({ body, headline }) => [...body, ...(headline ? [headline] : [])]);
	const overlap = all.some((one, index) =>
		all.some((other, place) => place < index && one[0] <= other[1] && other[0] <= one[1]),
	);
	if (page.rearranged || overlap) return arranged(page);
	for (const line of linesOf(page.leftovers.filter(isFurniture)))
		nearest([...received.values()], line)?.skip.push([line, line]);
	for (const ranges of received.values()) ranges.skip = joined(ranges.skip, page.received.text.split('\n'));
	return { text: page.received.text, rearranged: false, ranges: received };
}

/** What nobody publishes, and is a line of its own; the heading of a text that is not here an editor has to look at. */
const isFurniture = ({ what, text }: Leftover) => what !== headingOfNoText && text !== '-';

/** The lines from the first to the last of the text, without those that are left over. */
function receivedRanges({ from: { body, headline } }: DispatchDraft, left: readonly number[]): DraftRanges {
	const numbers = (lines: readonly Line[]) => lines.map(({ number }) => number);
	const own = numbers(body.flatMap(({ lines }) => lines));
	const [first, last] = [Math.min(...own), Math.max(...own)];
	const ends = left.filter((line) => first < line && line < last).sort((a, b) => a - b);
	const head = headline && numbers(headline.lines);
	return {
		body: [first - 1, ...ends].flatMap((before, index): DraftRange[] => {
			const inside = own.filter((line) => before < line && line < (ends[index] ?? last + 1));
			return inside.length === 0 ? [] : [[Math.min(...inside), Math.max(...inside)]];
		}),
		...(head && { headline: [Math.min(...head), Math.max(...head)] }),
		skip: [],
	};
}

const nearest = (all: readonly DraftRanges[], line: number): DraftRanges | undefined => {
	const distance = ({ body, headline }: DraftRanges) =>
		Math.min(...[...body, ...(headline ? [headline] : [])].flat().map((end) => Math.abs(end - line)));
	return [...all].sort((a, b) => distance(a) - distance(b))[0];
};

/** Ranges in a row, or with nothing but empty lines between them, as one. */
function joined(ranges: readonly DraftRange[], lines: readonly string[]): DraftRange[] {
	return ranges.reduce<DraftRange[]>((all, [first, end]) => {
		const last = all.at(-1);
		if (last && lines.slice(last[1], first - 1).every((line) => line.trim() === '')) last[1] = end;
		else all.push([first, end]);
		return all;
	}, []);
}

function arranged({ dispatches, leftovers }: PageDraft): SourceDraft {
	const lines: string[] = [];
	const ranges = new Map<DispatchDraft, DraftRanges>();
	const add = (texts: readonly string[]): DraftRange => {
		const first = lines.length + 1;
		lines.push(...texts, '');
		return [first, lines.length - 1];
	};
	for (const draft of dispatches) {
		const { body, headline } = draft.from;
		const head = headline && add(headline.lines.map(({ text }) => text));
		const own = body.flatMap((block, index) => [...(index > 0 ? [''] : []), ...block.lines.map(({ text }) => text)]);
		ranges.set(draft, { body: [add(own)], ...(head && { headline: head }), skip: [] });
	}
	const heads = leftovers.filter(({ what }) => what === headingOfNoText);
	if (heads.length > 0) add(heads.map(({ text }) => text));
	const furniture = leftovers.filter(isFurniture);
	const last = [...ranges.values()].at(-1);
	if (furniture.length > 0) last?.skip.push(add(furniture.map(({ text }) => text)));
	return { text: `${lines.join('\n').replace(/\n+$/, '')}\n`, rearranged: true, ranges };
}
