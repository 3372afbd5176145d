import { sourceFiles, type LineRange, type SegmentLines } from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { proseSegments } from './align.ts';
import { compareWithSource, endOfSame, findIn, type CheckedText, type Comparison } from './fidelity.ts';
import type { Report } from './issue.ts';
import { placeInFile } from './mdx-place.ts';
import type { Prose } from './prose.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';
import { readSourceText, visibleCharacters, type SourceCharacter, type SourceText } from './source-text.ts';

/** The original of a dispatch, with what names its mistakes. */
export interface TracedFile {
	prose: Prose;
	/** The text of the file, and its name. */
	text: string;
	name: string;
	report: Report;
}

/** Where the facts name a file of a source, under `source`. */
export const pathOfSource = (index: number): (string | number)[] => (index === 0 ? [] : ['more', index - 1]);

/**
 * Compares the original with the received texts. Returns the lines that each segment came from. Where the ranges of the
 * facts are wrong, that alone is reported, with the right ones. `reportFacts`: `path` is that of the key.
 */
export function traceToSource(
	facts: DispatchFacts['source'],
	received: readonly string[],
	original: TracedFile,
	reportFacts: (path: (string | number)[], message: string, fix: string) => void,
): Map<string, SegmentLines> {
	const files = sourceFiles(facts).map((file, index) => ({
		...file,
		index,
		text: readSourceText(received[index] ?? ''),
	}));
	const trace = (key: Key, texts: readonly CheckedText[]) => {
		const named = files.filter((file) => rangesOf(file, key).length > 0);
		const given = named.map((file): FileLines => ({ ...file, given: rangesOf(file, key) }));
		return texts.length === 0 || named.length === 0
			? new Map<string, SegmentLines>()
			: traceTexts(key, texts, given, { original, reportFacts });
	};
	const body = trace('body', bodyTexts(original));
	return body ? new Map([...body, ...(trace('headline', headTexts(original)) ?? [])]) : new Map<string, SegmentLines>();
}

type Key = 'body' | 'headline';

/** A received file with the lines that the facts give for a key. */
interface FileLines {
	file: string;
	index: number;
	text: SourceText;
	given: readonly LineRange[];
	skip?: readonly LineRange[] | undefined;
}

const rangesOf = ({ body, headline }: { body: LineRange[]; headline?: LineRange | undefined }, key: Key) =>
	key === 'body' ? body : headline ? [headline] : [];

/** The lines of texts, of the body or of the headline; undefined where the files have nothing of them. */
function traceTexts(
	key: Key,
	texts: readonly CheckedText[],
	files: readonly FileLines[],
	{ original, reportFacts }: { original: TracedFile; reportFacts: Parameters<typeof traceToSource>[3] },
): Map<string, SegmentLines> | undefined {
	const paths = files.map(({ file }) => `content/source/${file}`);
	const charactersIn = (ranges: readonly (readonly LineRange[])[]) =>
		files.flatMap(({ file, index, text, skip = [] }, place) =>
			without(ranges[place] ?? [], skip)
				.flatMap(text.characters)
				.map((character) => (index === 0 ? character : { ...character, file })),
		);
	const compare = (ranges: readonly (readonly LineRange[])[]) =>
		compareWithSource(texts, charactersIn(ranges), paths[0] ?? '');
	const given = files.map((file) => file.given);
	const asGiven = compare(given);
	if (asGiven.differences.length === 0) return asGiven.lines;
	const whole = charactersIn(files.map(({ text }) => [{ from: 1, to: text.lines }]));
	if (!isAnywhere(texts, whole)) {
		reportFacts(
			[...pathOfSource(files[0]?.index ?? 0), key],
			`Nothing of ${key === 'body' ? '' : 'the headline of '}${original.name} is in ${paths.join(' or ')}.`,
			'Name under “source” the file that was received and its lines, and under “original” its language.',
		);
		return undefined;
	}
	const found = rangesWith(texts, whole);
	const better = files.map(({ file, index, given, skip = [] }) => {
		const range = found?.get(index === 0 ? undefined : file);
		const fitting = range ? without([range], skip) : [];
		return isWithin(fitting, without(given, skip)) ? undefined : fitting;
	});
	const asFound = better.some((ranges) => ranges) && compare(files.map(({ given }, place) => better[place] ?? given));
	if (!asFound || asFound.differences.length >= asGiven.differences.length) {
		report(asGiven, original.report);
		return asGiven.lines;
	}
	for (const [place, { given, index }] of files.entries()) {
		const ranges = better[place];
		if (ranges)
			reportFacts(
				[...pathOfSource(index), key],
				`The ${key === 'body' ? 'text' : 'headline'} of ${original.name} is not in ${linesOf(given)} of ` +
					`${paths[place]}, but in ${linesOf(ranges)}.`,
				`Write ${key}: ${written(ranges)}`,
			);
	}
	report(asFound, original.report);
	return asFound.lines;
}

function report({ differences }: Comparison, to: Report) {
	for (const { position, message, fix } of differences) to(position, message, fix);
}

const bodyTexts = ({ prose, text: file }: TracedFile) =>
	proseSegments(prose.blocks).map(({ id, block, content, textPosition }): CheckedText => {
		const text = plainText(content);
		// The first cell of a row is its id.
		const { line = 0, column = 1 } = textPosition ?? {};
		const cell = block === 'Row' ? (file.split('\n')[line - 1]?.indexOf('|', column) ?? 0) : column - 1;
		const position = textPosition && { line, column: cell + 1 };
		return { id, text, placeOf: (character) => placeInFile(file, position, text, character) };
	});

const headTexts = ({ prose: { frontmatter }, text: file }: TracedFile) =>
	(['headline', 'subtitle'] as const).flatMap((id): CheckedText[] => {
		const text = frontmatter?.value[id];
		const position = frontmatter?.locate([id]);
		if (text === undefined) return [];
		const value = position && { line: position.line, column: `${id}:`.length + 1 };
		return [{ id, text, placeOf: (character) => placeInFile(file, value, text, character) }];
	});

/** Whether the source has the first or the last words of any of the texts. */
const isAnywhere = (texts: readonly CheckedText[], source: readonly SourceCharacter[]) =>
	texts.some(({ text }) => {
		const characters = visibleCharacters(text);
		return [characters.slice(0, 8), characters.slice(-8)].some((words) => findIn(source, 0, words));
	});

/**
 * By file, as characters name it, the lines in which the source has most of the texts, one after the other; undefined
 * where it has not.
 */
function rangesWith(texts: readonly CheckedText[], source: readonly SourceCharacter[]) {
	const ranges = new Map<string | undefined, LineRange>();
	let [at, found] = [0, 0];
	for (const { text } of texts) {
		const places = placesOf(source, at, visibleCharacters(text));
		if (places.length > 0) found++;
		for (const { start, end } of places) {
			at = end;
			for (const { file, line } of source.slice(start, end)) {
				const { from = line, to = line } = ranges.get(file) ?? {};
				ranges.set(file, { from: Math.min(from, line), to: Math.max(to, line) });
			}
		}
	}
	return found * 2 >= texts.length ? ranges : undefined;
}

/** Where the source has a text: in one place, or its beginning in one file and the rest in a later one. */
function placesOf(source: readonly SourceCharacter[], at: number, characters: readonly string[]) {
	const place = findIn(source, at, characters);
	if (place) return [place];
	const opening = characters.length > 8 ? findIn(source, at, characters.slice(0, 8)) : undefined;
	if (!opening) return [];
	const end = endOfSame(source, opening.start, characters);
	const further = source.findIndex(({ file }, index) => index >= end && file !== source[opening.start]?.file);
	const rest = further < 0 ? undefined : findIn(source, further, characters.slice(end - opening.start));
	return rest ? [{ start: opening.start, end }, rest] : [];
}

const isWithin = (ranges: readonly LineRange[], others: readonly LineRange[]) =>
	ranges.every(({ from, to }) => others.some((other) => other.from <= from && to <= other.to));

/** Ranges without the lines of others. */
function without(ranges: readonly LineRange[], others: readonly LineRange[]): LineRange[] {
	return others.reduce<LineRange[]>(
		(left, { from, to }) =>
			left.flatMap((range) =>
				to < range.from || from > range.to
					? [range]
					: [
							{ from: range.from, to: from - 1 },
							{ from: to + 1, to: range.to },
						].filter((part) => part.from <= part.to),
			),
		[...ranges],
	);
}

const linesOf = (ranges: readonly LineRange[]) =>
	`${ranges.every(({ from, to }) => from === to) && ranges.length === 1 ? 'line' : 'lines'} ${written(ranges)}`;

/** Ranges as the facts have them: 2-9, or [2-4, 7-9]. */
function written(ranges: readonly LineRange[]): string {
	const each = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
	return each.length === 1 ? each.join() : `[${each.join(', ')}]`;
}
