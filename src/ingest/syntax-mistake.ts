import type { Position } from './issue.ts';
import { blocks, inlines } from './vocabulary.ts';

/** What the parser of MDX stumbled over, by its cause where that can be told: its place, what is wrong, what to do. */
export function syntaxMistake(text: string, error: unknown): [Position | undefined, message: string, fix: string] {
	const position = positionOfError(error);
	const message = error instanceof Error ? error.message : String(error);
	const tag = position && !/`<br>`/.test(message) ? unknownTagBefore(text, position) : undefined;
	if (tag)
		return [tag.position, `“${tag.words}” begins a tag that is not known.`, 'Put a backslash before a literal <: \\<.'];
	return [
		position,
		`This MDX does not parse: ${message}`,
		/`<br>`/.test(message)
			? 'Write a backslash at the end of the line in place of <br>, and go on in the next line; where a line may not ' +
				'end, in a heading or a row, write a space.'
			: 'Close every tag that is opened, and put a backslash before a literal < or {.',
	];
}

/** The last < of the same line before a place, where no tag of a dispatch begins with it. */
function unknownTagBefore(text: string, { line, column = 1 }: Position) {
	const own = text.split('\n')[line - 1] ?? '';
	const start = own.lastIndexOf('<', column - 1);
	const [words, name = ''] = /^<\/?(\w*)/.exec(start < 0 ? '' : own.slice(start)) ?? [];
	if (words === undefined || Object.hasOwn(blocks, name) || Object.hasOwn(inlines, name)) return undefined;
	return { words: own.slice(start, start + 12).trim(), position: { line, column: start + 1 } };
}

/** A tag that is never closed has its place in the message alone. */
function positionOfError(error: unknown): Position | undefined {
	const { line, column } = error as { line?: number; column?: number };
	if (line !== undefined) return { line, ...(column === undefined ? {} : { column }) };
	const [, atLine, atColumn] = /\((\d+):(\d+)/.exec(String(error)) ?? [];
	return atLine === undefined ? undefined : { line: Number(atLine), column: Number(atColumn) };
}
