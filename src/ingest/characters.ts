import type { Position, Report } from './issue.ts';

/** A control character, half of a surrogate pair, or what stands for bytes that are not UTF-8. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffd-\uffff]/u;

/** The first character of a text that no page may hold, as `U+0000`; undefined where every one is fit. */
export function unfitCharacter(text: string): string | undefined {
	const character = unfit.exec(text)?.[0];
	return character && codePoint(character);
}

/** Reports the first character of a file that no page may hold. Returns whether there is one. */
export function reportUnfit(text: string, report: Report, firstLine = 1): boolean {
	const match = unfit.exec(text);
	if (!match) return false;
	const { line, column } = positionIn(text, match.index);
	report(
		{ line: line + firstLine - 1, column },
		`The character ${codePoint(match[0])} cannot be published.`,
		match[0] === '\ufffd'
			? 'Write the character that is meant, and save the file as UTF-8.'
			: 'Remove it; it may be invisible in an editor.',
	);
	return true;
}

/** The line and column of an offset, both from 1. */
export function positionIn(text: string, offset: number): Required<Position> {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const codePoint = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
