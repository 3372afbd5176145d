import type { SegmentLines } from '../domain/dispatch.ts';
import type { Position } from './issue.ts';
import { isSameCharacter, visibleCharacters, type SourceCharacter } from './source-text.ts';

/** A text of the original that must be the source's. */
export interface CheckedText {
	id: string;
	text: string;
	/** Where in the file the visible character of that number is, counted from 0. */
	placeOf: (character: number) => Position | undefined;
}

/** How texts and a source differ, and from which lines of the source each text came that does not. */
export interface Comparison {
	lines: Map<string, SegmentLines>;
	/** One for each text that differs, at the first place where it does. */
	differences: Difference[];
}

export interface Difference {
	position: Position | undefined;
	message: string;
	fix: string;
}

/**
 * Compares texts, one after the other, with the characters of a source, of which `path` is that of the first file.
 * After a text that differs it finds the source again; where the source has ended, nothing further is compared.
 */
export function compareWithSource(
	texts: readonly CheckedText[],
	source: readonly SourceCharacter[],
	path: string,
): Comparison {
	const lines = new Map<string, SegmentLines>();
	const differences: Difference[] = [];
	let at = 0;
	const take = (id: string, from: number, to: number) => {
		const first = source[from];
		const last = source.slice(from, to).findLast(({ file }) => file === first?.file);
		if (first && last) lines.set(id, { from: first.line, to: last.line, ...(first.file && { file: first.file }) });
		at = to;
	};
	for (const [index, { id, text, placeOf }] of texts.entries()) {
		const characters = visibleCharacters(text);
		const { end, wrong } = matchFrom(source, at, characters);
		if (wrong === undefined) {
			take(id, at, end);
			continue;
		}
		const next = visibleCharacters(texts[index + 1]?.text ?? '');
		const further = wordsFurtherOn(source, at, characters, next);
		if (further) {
			differences.push({
				position: placeOf(0),
				message: `Before “${id}” the source has more: ${placeIn(path, source[at])} has “${textOf(source, at)}”.`,
				fix: 'Add what is missing, here or with an id of its own, or correct the range of lines in dispatch.yaml.',
			});
			take(id, further.start, further.end);
			continue;
		}
		if (next.length > 0 && matchFrom(source, at, next).wrong === undefined) {
			differences.push({
				position: placeOf(0),
				message: `The source does not have “${id}”: ${placeIn(path, source[at])} goes on with “${textOf(source, at)}”.`,
				fix: 'Remove it from both languages, or correct the range of lines in dispatch.yaml.',
			});
			continue;
		}
		const before = characters.slice(Math.max(0, wrong - 6), wrong).join('');
		const here = `In “${id}”, ${before ? `after “${before}”` : 'at the beginning'}, there is “${characters[wrong]}”`;
		const expected = source[end];
		const position = placeOf(wrong);
		if (!expected) {
			const fix = 'Remove what the source does not have, or correct the range of lines in dispatch.yaml.';
			differences.push({ position, message: `${here} where the source's lines end.`, fix });
			return { lines, differences };
		}
		differences.push({
			position,
			message: `${here} where ${placeIn(path, expected)} has “${expected.character}”.`,
			fix: `Write the source's text: “${textOf(source, end)}”.`,
		});
		at = afterDifference(source, { at, end }, characters, next);
	}
	const rest = source[at];
	const last = texts.at(-1);
	if (rest && last && lines.has(last.id))
		differences.push({
			position: last.placeOf(visibleCharacters(last.text).length - 1),
			message: `The source goes on after “${last.id}”: ${placeIn(path, rest)} has “${textOf(source, at)}”.`,
			fix: 'Add what is missing, or correct the range of lines in dispatch.yaml.',
		});
	return { lines, differences };
}

/** The first place, from `from` on, where the source has the characters. */
export function findIn(source: readonly SourceCharacter[], from: number, characters: readonly string[]) {
	for (let start = from; start < source.length; start++) {
		const { end, wrong } = matchFrom(source, start, characters);
		if (wrong === undefined) return { start, end };
	}
	return undefined;
}

/** The place after the first characters, from `start` on, that the source has too. */
export const endOfSame = (source: readonly SourceCharacter[], start: number, characters: readonly string[]): number =>
	matchFrom(source, start, characters).end;

/** Where a text is that whole lines stand before; a short one only where the next follows it. */
function wordsFurtherOn(
	source: readonly SourceCharacter[],
	at: number,
	characters: readonly string[],
	next: readonly string[],
) {
	const found = findIn(source, at + 1, characters);
	if (!found || source[found.start]?.line === source[found.start - 1]?.line) return undefined;
	return characters.length >= 8 || matchFrom(source, found.end, next).wrong === undefined ? found : undefined;
}

/** Where the source goes on after a text that differs: after its last words, or else before those of the next. */
function afterDifference(
	source: readonly SourceCharacter[],
	{ at, end }: { at: number; end: number },
	characters: readonly string[],
	next: readonly string[],
): number {
	const expected = at + characters.length;
	const closing = findIn(source, end, characters.slice(-8));
	if (closing && closing.end <= expected + 50) return closing.end;
	const opening = next.length > 0 ? findIn(source, at, next.slice(0, 10)) : undefined;
	return opening?.start ?? expected;
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

const placeIn = (path: string, character: SourceCharacter | undefined) =>
	[character?.file ? `content/source/${character.file}` : path, character?.line, character?.column]
		.filter((part) => part !== undefined)
		.join(':');

/** A dozen characters of the source, for messages. */
const textOf = (source: readonly SourceCharacter[], from: number) =>
	source
		.slice(from, from + 12)
		.map(({ character }) => character)
		.join('');
