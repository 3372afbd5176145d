import { sourceFiles, type LineRange, type SegmentLines } from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { proseSegments } from './align.ts';
import { compareWithSource, findIn, type CheckedText, type Comparison } from './fidelity.ts';
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
 * facts are wrong, that alone is reported, with the right ones; where there are several files, what differs first.
 */
export function traceToSource(
	facts: DispatchFacts['source'],
	received: readonly string[],
	original: TracedFile,
	reportFacts: (key: 'body' | 'headline', message: string, fix: string) => void,
): Map<string, SegmentLines> {
	const [first = '', ...others] = received;
	if (others.length === 0) return traceToFile(facts, first, original, reportFacts);
	const files = sourceFiles(facts).map((file, index) => ({
		...file,
		charactersOf: (ranges: readonly LineRange[]) =>
			charactersOf(readSourceText(received[index] ?? ''), without(ranges, file.skip ?? [])).map((character) =>
				index === 0 ? character : { ...character, file: file.file },
			),
	}));
	const compare = (texts: readonly CheckedText[], source: readonly SourceCharacter[]) => {
		const compared = compareWithSource(texts, source, `content/source/${facts.file}`);
		report(compared, original.report);
		return compared.lines;
	};
	const headline = files.flatMap((file) => (file.headline ? file.charactersOf([file.headline]) : []));
	return new Map([
		...compare(
			bodyTexts(original),
			files.flatMap((file) => file.charactersOf(file.body)),
		),
		...(headline.length > 0 ? compare(headTexts(original), headline) : []),
	]);
}

function traceToFile(
	{ body, headline, skip = [], file }: DispatchFacts['source'],
	received: string,
	original: TracedFile,
	reportFacts: (key: 'body' | 'headline', message: string, fix: string) => void,
): Map<string, SegmentLines> {
	const source = readSourceText(received);
	const path = `content/source/${file}`;
	const trace = (key: 'body' | 'headline', texts: readonly CheckedText[], given: readonly LineRange[]) => {
		const compare = (ranges: readonly LineRange[]) => compareWithSource(texts, charactersOf(source, ranges), path);
		const ranges = without(given, skip);
		const asGiven = compare(ranges);
		if (asGiven.differences.length === 0) return asGiven.lines;
		const whole = without([{ from: 1, to: source.lines }], skip);
		if (!isAnywhere(texts, charactersOf(source, whole))) {
			reportFacts(
				key,
				`Nothing of ${key === 'body' ? '' : 'the headline of '}${original.name} is in ${path}.`,
				'Name under “source” the file that was received and its lines, and under “original” its language.',
			);
			return undefined;
		}
		const better = betterRange(texts, charactersOf(source, whole));
		const fitting = better && without([better], skip);
		if (fitting && !isWithin(fitting, ranges)) {
			const asFound = compare(fitting);
			if (asFound.differences.length < asGiven.differences.length) {
				reportFacts(
					key,
					`The ${key === 'body' ? 'text' : 'headline'} of ${original.name} is not in ${linesOf(given)} of ${path}, ` +
						`but in ${linesOf(fitting)}.`,
					`Write ${key}: ${written(fitting)}`,
				);
				report(asFound, original.report);
				return asFound.lines;
			}
		}
		report(asGiven, original.report);
		return asGiven.lines;
	};
	const lines = trace('body', bodyTexts(original), body);
	const head = headTexts(original);
	if (!headline || head.length === 0 || !lines) return lines ?? new Map<string, SegmentLines>();
	return new Map([...lines, ...(trace('headline', head, [headline]) ?? [])]);
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

const charactersOf = ({ characters }: SourceText, ranges: readonly LineRange[]) => ranges.flatMap(characters);

/** Whether the source has the first or the last words of any of the texts. */
const isAnywhere = (texts: readonly CheckedText[], source: readonly SourceCharacter[]) =>
	texts.some(({ text }) => {
		const characters = visibleCharacters(text);
		return [characters.slice(0, 8), characters.slice(-8)].some((words) => findIn(source, 0, words));
	});

/** The lines in which the source has most of the texts, one after the other. */
function betterRange(texts: readonly CheckedText[], source: readonly SourceCharacter[]): LineRange | undefined {
	let at = 0;
	const found = texts.flatMap(({ text }) => {
		const place = findIn(source, at, visibleCharacters(text));
		at = place?.end ?? at;
		return place ?? [];
	});
	const [from, to] = [source[found[0]?.start ?? -1]?.line, source[(found.at(-1)?.end ?? 0) - 1]?.line];
	return found.length * 2 >= texts.length && from !== undefined && to !== undefined ? { from, to } : undefined;
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
