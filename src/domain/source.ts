import {
	allSegments,
	segmentText,
	sourceFiles,
	sourceRanges,
	type Dispatch,
	type LineRange,
	type Segment,
} from './dispatch.ts';

/** A text as it was received. */
export interface Source {
	file: string;
	/** Exactly as they are, spaces included. */
	lines: string[];
}

/**
 * Lines of a source that became the headline or the body of a dispatch, or were left out of it as page furniture; or of
 * none, such as the empty ones between two.
 */
export interface SourcePart {
	origin?: { dispatch: Dispatch; part: 'headline' | 'body' | 'skip' };
	range: LineRange;
	runs: SourceRun[];
}

/** Consecutive lines of one segment, or of none. */
export interface SourceRun extends LineRange {
	segment?: Segment | undefined;
}

/** The parts of a source in the order of its lines, which are all in one of them. */
export function partsOf({ file, lines }: Source, dispatches: readonly Dispatch[]): SourcePart[] {
	const parts = dispatches
		.flatMap((dispatch) => {
			const segments = segmentsIn(file, dispatch);
			return sourceFiles(dispatch.source)
				.filter((lines) => lines.file === file)
				.flatMap(sourceRanges)
				.map(({ part, range }): SourcePart => ({
					origin: { dispatch, part },
					range,
					runs: part === 'skip' ? [range] : runsOf(range, segments),
				}));
		})
		.sort((a, b) => a.range.from - b.range.from);
	const gap = (from: number, to: number): SourcePart[] =>
		from > to ? [] : [{ range: { from, to }, runs: [{ from, to }] }];
	return [
		...parts.flatMap((part, index) => [...gap((parts[index - 1]?.range.to ?? 0) + 1, part.range.from - 1), part]),
		...gap((parts.at(-1)?.range.to ?? 0) + 1, lines.length),
	];
}

/**
 * The range cut where the segment changes. A line with the end of one segment and the beginning of the next goes to the
 * first.
 */
function runsOf(range: LineRange, segments: readonly Segment[]): SourceRun[] {
	const runs: SourceRun[] = [];
	for (let line = range.from; line <= range.to; line++) {
		const segment = segments.find(({ lines }) => lines && lines.from <= line && line <= lines.to);
		const last = runs.at(-1);
		if (last && last.segment === segment) last.to = line;
		else runs.push({ from: line, to: line, segment });
	}
	return runs;
}

/** How many characters of a source are published in dispatches, white space not counted. */
export function publishedCharacters(source: Source, dispatches: readonly Dispatch[]): number {
	return visibleCount(
		dispatches.flatMap((dispatch) =>
			segmentsIn(source.file, dispatch).map((segment) => segmentText(segment, dispatch.original.locale)),
		),
	);
}

/** The segments of a dispatch that begin in a file. */
const segmentsIn = (file: string, dispatch: Dispatch): Segment[] =>
	sourceFiles(dispatch.source).some((lines) => lines.file === file)
		? allSegments(dispatch).filter(({ lines }) => (lines?.file ?? dispatch.source.file) === file)
		: [];

/** How many characters the texts have, white space not counted. */
export const visibleCount = (texts: readonly string[]) =>
	texts.reduce((sum, text) => sum + [...text.replace(/\s/gu, '')].length, 0);
