import type { Line } from './lines.ts';

/** A hyphen that only the end of a line asked for. */
export interface DroppedHyphen {
	line: number;
	/** The word as it now is. */
	word: string;
}

/**
 * Sets Latin words right that the end of a line divides: the hyphen goes and the word's rest comes up from the next
 * line. It stays where the text has the word with a hyphen elsewhere.
 */
export function joinHyphens(lines: readonly Line[]): { lines: Line[]; dropped: DroppedHyphen[] } {
	const dropped: DroppedHyphen[] = [];
	const whole = lines.map(({ text }) => text).join('\n');
	const joined = lines.map((line) => ({ ...line }));
	for (const [index, line] of joined.entries()) {
		const next = joined[index + 1];
		const head = /(\p{Ll}+)-$/u.exec(line.text)?.[1];
		const tail = next && /^\p{Ll}+\S*/u.exec(next.text)?.[0];
		if (!next || head === undefined || tail === undefined) continue;
		const rest = /^\p{Ll}+/u.exec(tail)?.[0] ?? '';
		const keeps = whole.includes(`${head}-${rest}`);
		if (!keeps) dropped.push({ line: line.number, word: head + rest });
		line.text = (keeps ? line.text : line.text.slice(0, -1)) + tail;
		next.text = next.text.slice(tail.length).trimStart();
	}
	return { lines: joined.filter(({ text }, index) => text !== '' || lines[index]?.text === ''), dropped };
}
