import type { Position, Report } from './issue.ts';

/** A control character, half of a surrogate pair, or what stands for bytes that are not UTF-8. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffd-\uffff]/u;

/** Characters that nobody sees, by code point: they hide in searches, links and comparisons. */
const invisible: readonly [RegExp, string][] = [
	[/\u00ad/, 'a soft hyphen'],
	[/[\u200b-\u200d\u2060-\u2064\ufeff]/, 'a character without width'],
	[/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'a control of the direction of writing'],
	[/[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u, 'of private use: every font shows something else'],
];
const anyInvisible = new RegExp(invisible.map(([{ source }]) => source).join('|'), 'u');

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

/**
 * Reports the first invisible character of each line, and the first letter of the file that is written as two, a base
 * and an accent. Such a text can be read on, so that whatever else is wrong is reported too.
 */
export function reportInvisible(text: string, report: Report) {
	if (anyInvisible.test(text))
		for (const [index, line] of text.split('\n').entries()) {
			const match = anyInvisible.exec(line);
			const [, kind] = match ? (invisible.find(([pattern]) => pattern.test(match[0])) ?? []) : [];
			if (match && kind !== undefined)
				report(
					{ line: index + 1, column: match.index + 1 },
					`Here is ${codePoint(match[0])}, ${kind}.`,
					/private/.test(kind)
						? 'Write the character that is meant.'
						: 'Delete it: it is between the characters you see.',
				);
		}
	if (text.normalize('NFC') === text) return;
	const [split, composed] = firstSplit(text);
	if (split && composed !== undefined)
		report(
			positionIn(text, split.index),
			`“${split[0]}” is written as ${codePoints(split[0])}.`,
			`Write it as one character: “${composed}” (${codePoints(composed)}).`,
		);
}

/** The first run of a letter and accents that Unicode has as one character, and that character. */
function firstSplit(text: string): [split?: RegExpExecArray, composed?: string] {
	for (const match of text.matchAll(/\p{L}\p{M}+/gu)) {
		const composed = match[0].normalize('NFC');
		if (composed !== match[0]) return [match, composed];
	}
	return [];
}

/** The line and column of an offset, both from 1. */
export function positionIn(text: string, offset: number): Required<Position> {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const codePoints = (characters: string) => [...characters].map(codePoint).join(' + ');

/** A character by its number, such as U+FFFD. */
export const codePoint = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
