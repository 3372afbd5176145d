import type { Emphasis, Strong, Text } from 'mdast';
import { positionIn } from './characters.ts';
import { excerpt, positionOf, type Context } from './mdx-issue.ts';

/** Marks that mean something in a Markdown that dispatches do not have, and what to do about each. */
const marks: readonly { pattern: RegExp; message: string; fix: string }[] = [
	{
		pattern: /\[\^[^\]\n]+\]/,
		message: 'is a footnote, which a dispatch does not have',
		fix: 'Write the mark that the text has; a literal bracket is written \\[ instead',
	},
	{
		pattern: /~~/,
		message: 'strikes text out, which a dispatch does not do',
		fix: 'Remove it; a literal ~ is written \\~ instead',
	},
	{
		pattern: /\|/,
		message: 'is the mark of a table',
		fix: 'Write the rows inside <Table id="…">; a literal one is written \\| instead',
	},
	{
		pattern: /\*+/,
		message: 'is a mark of emphasis without its other half',
		fix: 'Close it or remove it; a literal one is written \\* instead',
	},
];

/** Reports Markdown that a dispatch does not have, and marks that would be published as they are, each at its line. */
export function checkLiteralMarks(node: Text, { text, report }: Context): void {
	const start = node.position?.start.offset;
	if (start === undefined) return;
	// What has a backslash before it is meant literally.
	const raw = text.slice(start, node.position?.end.offset).replace(/\\[!-/:-@[-`{-~]/g, '  ');
	for (const { pattern, message, fix } of marks) {
		const found = pattern.exec(raw);
		if (found) report(positionIn(text, start + found.index), `“${found[0]}” ${message}.`, `${fix}.`);
	}
}

/** Reports emphasis that was hardly meant: with underscores, or inside of a word or number, such as 2*3*4. */
export function checkEmphasis(node: Emphasis | Strong, { text, report }: Context): void {
	const { start, end } = node.position ?? {};
	if (start?.offset === undefined || end?.offset === undefined) return;
	const mark = text.charAt(start.offset);
	if (mark === '_')
		report(
			positionOf(node),
			`“${excerpt(text, node)}” is emphasis with underscores.`,
			'Write *…* for a title and **…** for strong text; a literal _ is written \\_ instead.',
		);
	else if (isInWord(text, start.offset) || isInWord(text, end.offset))
		report(
			positionOf(node),
			`“${excerpt(text, node)}” is emphasis inside of a word or number.`,
			'Mark the whole word; a literal * is written \\* instead.',
		);
}

/** Whether the stars at a place are between two letters or figures. */
const isInWord = (text: string, place: number) =>
	/[A-Za-z0-9]\**$/.test(text.slice(Math.max(0, place - 4), place)) &&
	/^\**[A-Za-z0-9]/.test(text.slice(place, place + 4));
