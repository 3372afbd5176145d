import { positionIn } from './characters.ts';
import type { Position } from './issue.ts';
import { visibleCharacters } from './source-text.ts';

/**
 * Where the visible character of that number is, of a text that begins at `position` of a file. Between its characters
 * the file has tags and other marks, which the text has not.
 */
export function placeInFile(file: string, position: Position | undefined, text: string, character: number) {
	if (!position) return undefined;
	const start = offsetOf(file, position);
	const characters = visibleCharacters(text);
	let next = 0;
	for (const { 0: own, index } of file.slice(start).matchAll(/\\[^\w\s]|<[^<>]*>|&#?\w+;|[^]/gu)) {
		const isCharacter = own.replace(/^\\(?=.)/u, '') === characters[next] || /^&.+;$/.test(own);
		if (isCharacter && next++ === character) return positionIn(file, start + index);
		if (next >= characters.length) break;
	}
	return position;
}

function offsetOf(file: string, { line, column = 1 }: Position): number {
	let offset = 0;
	for (let number = 1; number < line; number++) offset = file.indexOf('\n', offset) + 1;
	return offset + column - 1;
}
