import type { Report } from './issue.ts';

/**
 * Reports what a Chinese keyboard writes where YAML has marks of its own, each once and by its cause: the parser would
 * tell of a line further down. Returns whether there is any. `firstLine`: the line of the file on which it begins.
 */
export function reportLookAlikes(text: string, report: Report, firstLine: number): boolean {
	let found = false;
	for (const [index, line] of text.split('\n').entries()) {
		if (!/[：｛［，｝\t#“]/.test(line)) continue;
		const at = marks.map(({ pattern, ...rest }) => ({ ...rest, match: pattern.exec(line) })).find(({ match }) => match);
		const place = at?.match?.indices?.[1]?.[0];
		if (!at || place === undefined) continue;
		report({ line: index + firstLine, column: place + 1 }, at.message(line.charAt(place)), at.fix(line.charAt(place)));
		found = true;
	}
	return found;
}

const halfWidth: Partial<Record<string, string>> = {
	'：': ': ',
	'｛': '{',
	'｝': '}',
	'［': '[',
	'］': ']',
	'，': ', ',
};
const fullWidth = {
	message: (mark: string) => `“${mark}” is full-width; YAML has “${halfWidth[mark]?.trim()}” there.`,
	fix: (mark: string) => `Write “${halfWidth[mark]}” in its place.`,
};

/** What is looked for in each line; the first group is the place. */
const marks: readonly { pattern: RegExp; message: (mark: string) => string; fix: (mark: string) => string }[] = [
	// A key ends in a colon and a space.
	{ pattern: /^(?:\s*-\s+)?\s*[\w-]+\s*(：)/du, ...fullWidth },
	{ pattern: /[{,]\s*[\w-]+\s*(：)/du, ...fullWidth },
	{ pattern: /^(?:\s*-\s+)?\s*[\w-]+:\s*([｛［])/du, ...fullWidth },
	{
		pattern: /[{,]\s*[\w-]+:\s[^“"'{}]*[^“"'{}\s](，)\s*(?:zh|en|pinyin|role|person|speaker|mode|relays):/du,
		...fullWidth,
	},
	{ pattern: /^[^#“"']*\{[^{}]*(｝)\s*$/du, ...fullWidth },
	{
		pattern: /^ *(\t)/d,
		message: () => 'A tab is at the beginning of this line.',
		fix: () => 'Write two spaces for each level: YAML has no tabs there.',
	},
	{
		pattern: /^(?:[^"']|"(?:[^"\\]|\\.)*"|'[^']*')*?(?<=^|\s)(#)[^\s#]/d,
		message: () => '“#” begins a comment here: what follows it is not published.',
		fix: () => 'Put the whole value between double quotes; a comment has a space after its #.',
	},
	{
		pattern: /^[\w-]+:\s+(“)[^“”]*”\s*:/d,
		message: () => '“ and ” are not the quotation marks of YAML.',
		fix: () => 'Put the whole value between " and ".',
	},
];
