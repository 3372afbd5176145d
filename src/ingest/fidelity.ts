import type { LineRange } from '../domain/dispatch.ts';
import type { Position, Report } from './issue.ts';
import { isSameCharacter, visibleCharacters, type SourceCharacter } from './source-text.ts';

/** A Chinese text that must be the source's. */
export interface CheckedText {
	id: string;
	text: string;
	position: Position | undefined;
}

/**
 * Compares Chinese texts, one after the other, with the source's characters. Reports the first difference of each text,
 * finds the source again at the next one, and gives the lines that each text came from.
 */
export function compareWithSource(
	texts: readonly CheckedText[],
	source: readonly SourceCharacter[],
	report: Report,
): Map<string, LineRange> {
	const lines = new Map<string, LineRange>();
	let at = 0;
	for (const { id, text, position } of texts) {
		const characters = visibleCharacters(text);
		const start = at;
		const { end, wrong } = matchFrom(source, start, characters);
		if (wrong === undefined) {
			at = end;
			const from = source[start]?.line;
			const to = source[at - 1]?.line;
			if (from !== undefined && to !== undefined) lines.set(id, { from, to });
			continue;
		}
		const expected = source[end];
		const before = characters.slice(Math.max(0, wrong - 6), wrong).join('');
		const where = before ? `after “${before}”` : 'at the beginning';
		report(
			position,
			expected
				? `In “${id}”, ${where}, there is “${characters[wrong]}” where line ${expected.line} of the source has ` +
						`“${expected.character}”.`
				: `In “${id}”, ${where}, there is “${characters[wrong]}” where the source's lines end.`,
			expected
				? `Write the source's text: “${textOf(source, end)}”.`
				: 'Remove what the source does not have, or correct the range of lines in dispatch.yaml.',
		);
		at = nextStart(texts, id, source, start) ?? start + characters.length;
	}
	const rest = source[at];
	const last = texts.at(-1);
	if (rest && last && lines.has(last.id)) {
		report(
			last.position,
			`The source goes on after “${last.id}”: line ${rest.line} has “${textOf(source, at)}”.`,
			'Add what is missing, or correct the range of lines in dispatch.yaml.',
		);
	}
	return lines;
}

/**
 * How far the characters are the source's from `start` on: the place after them; where they are not, the place of the
 * first that differs and its index in the text as `wrong`.
 */
function matchFrom(source: readonly SourceCharacter[], start: number, characters: readonly string[]) {
	let end = start;
	for (const [index, character] of characters.entries()) {
		if (source[end]?.mayDrop && !isAt(source, end, character) && isAt(source, end + 1, character)) end++;
		if (!isAt(source, end, character)) return { end, wrong: index };
		end++;
	}
	return { end };
}

const isAt = (source: readonly SourceCharacter[], place: number, character: string) => {
	const own = source[place];
	return own !== undefined && isSameCharacter(character, own.character);
};

/** A dozen characters of the source, for messages. */
const textOf = (source: readonly SourceCharacter[], from: number) =>
	source
		.slice(from, from + 12)
		.map(({ character }) => character)
		.join('');

/** Where in the source the text after `id` begins. */
function nextStart(
	texts: readonly CheckedText[],
	id: string,
	source: readonly SourceCharacter[],
	from: number,
): number | undefined {
	const next = texts[texts.findIndex((text) => text.id === id) + 1];
	if (!next) return undefined;
	const opening = visibleCharacters(next.text).slice(0, 10);
	const found = source.findIndex(
		(_, index) => index >= from && opening.every((character, offset) => isAt(source, index + offset, character)),
	);
	return found === -1 ? undefined : found;
}
