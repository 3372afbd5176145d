import { sourceFiles, sourceRanges, type LineRange } from '../domain/dispatch.ts';
import type { Source } from '../domain/source.ts';
import { codePoint } from '../ingest/characters.ts';
import type { ReadDispatch } from '../ingest/dispatch.ts';
import type { ContentIssue, Warning } from '../ingest/issue.ts';

/** Something found in a received text, and the dispatches whose facts may say that it is right. */
export interface SourceFinding extends ContentIssue {
	warning: Warning;
	owners: readonly ReadDispatch[];
}

/**
 * Reports received texts that nobody uses, their lines that nobody claims, and characters that no text should have.
 * Where facts could not be read or name other lines than theirs, who claims what is not known.
 */
export function checkSources(sources: readonly Source[], read: readonly ReadDispatch[]): SourceFinding[] {
	const isKnown = read.every(({ facts, isElsewhere }) => facts !== undefined && isElsewhere !== true);
	const owning = read.flatMap((owner) =>
		owner.facts ? sourceFiles(owner.facts.value.source).map((lines) => ({ owner, lines })) : [],
	);
	const byFile = Map.groupBy(owning, ({ lines }) => lines.file);
	return sources.flatMap((source) => {
		const own = byFile.get(source.file) ?? [];
		const owners = own.map(({ owner }) => owner);
		const of = (
			line: number,
			warning: Omit<Warning, 'at'>,
			message: string,
			fix: string,
			column = 1,
		): SourceFinding => ({
			file: `content/source/${source.file}`,
			line,
			column,
			message,
			fix,
			warning: { ...warning, at: source.file },
			owners,
		});
		const found = strangeCharacters(source).map(({ line, column, character, count }) =>
			of(
				line,
				{ code: 'source', words: codePoint(character) },
				`Here is ${codePoint(character)}${count > 1 ? `, the first of ${count} characters of its kind` : ''}.`,
				'Leave it here, where the text is as it was received; write in the dispatch the character that is meant.',
				column,
			),
		);
		// One that could not be read is empty, which is reported.
		if (!isKnown || source.lines.length === 0) return found;
		if (owners.length === 0)
			return [
				...found,
				of(1, { code: 'unused', words: source.file }, 'No dispatch uses this text.', 'Publish it, or remove the file.'),
			];
		return [
			...found,
			...unclaimed(
				source,
				own.flatMap(({ lines }) => sourceRanges(lines).map(({ range }) => range)),
			).map(({ from, to }) =>
				of(
					from,
					{ code: 'source', words: `${from}-${to}` },
					`Lines ${from}-${to} are in no dispatch: “${source.lines[from - 1]?.trim().slice(0, 20)}”.`,
					'Add them to the range of a dispatch, and their text to it; page furniture to its `skip`.',
				),
			),
		];
	});
}

/** Runs of lines with text that are in no dispatch's range; empty lines between them belong to a run. */
function unclaimed({ lines }: Source, ranges: readonly LineRange[]): LineRange[] {
	const runs: LineRange[] = [];
	let last: LineRange | undefined;
	for (const [index, line] of lines.entries()) {
		const number = index + 1;
		if (ranges.some(({ from, to }) => from <= number && number <= to)) last = undefined;
		else if (line.trim() !== '') {
			if (last) last.to = number;
			else runs.push((last = { from: number, to: number }));
		}
	}
	return runs;
}

const kinds = [
	/[\ue000-\uf8ff]/u,
	/[\u2e80-\u2fd5\uf900-\ufaff]/u,
	/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u,
];

/** The first character of each kind, and how many there are of it. */
function strangeCharacters({ lines }: Source) {
	const text = lines.join('\n');
	return kinds.flatMap((kind) => {
		if (!kind.test(text)) return [];
		const index = lines.findIndex((line) => kind.test(line));
		const [character = ''] = kind.exec(lines[index] ?? '') ?? [];
		const count = text.match(new RegExp(kind.source, 'gu'))?.length ?? 0;
		return [{ line: index + 1, column: (lines[index] ?? '').search(kind) + 1, character, count }];
	});
}
