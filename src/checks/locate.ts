import { readFileSync } from 'node:fs';
import { positionIn } from '../ingest/characters.ts';
import type { Position } from '../ingest/issue.ts';

/** Finds places in the MDX of a dispatch. */
export interface PlaceFinder {
	/** Where the words are in the segment, or its first line; of a key of the frontmatter, its line. */
	find: (at: string, words: string) => Position | undefined;
	/** The id of the segment, or the key, on a line. */
	segmentAt: (line: number) => string | undefined;
}

/** The file is read only where something is found in it. */
export function locatorOf(path: string): PlaceFinder {
	let text: string | undefined;
	return {
		find: (at, words) => positionOfWords((text ??= read(path)), at, words),
		segmentAt: (line) => {
			const before = (text ??= read(path)).split('\n').slice(0, line);
			const own = before.findLast((one) => idOnLine.test(one));
			return own === undefined ? undefined : idOnLine.exec(own)?.slice(1).find(Boolean);
		},
	};
}

/** The tag of a segment, a row of a table, a key of the frontmatter. */
const idOnLine = /^<(?!Quote\b)[A-Z]\w*[^<>]*\bid="([^"]*)"|^\|\s*([a-z][\w-]*)\s*\||^([a-z]+):\s/;

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

function positionOfWords(text: string, at: string, words: string): Position | undefined {
	const key = new RegExp(`^${at}:`, 'm').exec(text.slice(0, text.indexOf('\n---', 3)));
	const tag = new RegExp(`<\\w+[^<>]*\\bid="${at}"[^<>]*>|^\\|\\s*${at}\\s*\\|`, 'm').exec(text);
	const start = key?.index ?? tag?.index;
	if (start === undefined) return undefined;
	const own = key ? text.slice(start, text.indexOf('\n', start)) : segmentAt(text, start);
	// An id may have the words in it.
	const ofId = key ? 0 : own.indexOf(at) + at.length;
	const place = words === '' ? -1 : own.slice(ofId).search(loosely(words));
	const first = key || tag?.[0].startsWith('|') || /\btitle="/.test(tag?.[0] ?? '') ? 0 : own.search(/>\s*\n/) + 2;
	return positionIn(text, start + (place >= 0 ? ofId + place : Math.max(0, first)));
}

/** From a tag to the next one that has an id, or the end. */
function segmentAt(text: string, start: number): string {
	const next = /\n(?:<(?!Quote|Dateline)[A-Z]\w* [^<>]*id="|\|)/.exec(text.slice(start + 1));
	return text.slice(start, next ? start + 1 + next.index : undefined);
}

/** A text may have line ends and marks of Markdown between its words. */
const loosely = (words: string) =>
	new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '(?:\\s|\\*|<[^<>]*>)+'), 'u');
