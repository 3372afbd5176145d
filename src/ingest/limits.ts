import { positionIn } from './characters.ts';
import type { Report } from './issue.ts';

/**
 * How much the MDX of a dispatch may hold. Beyond it the parser takes time that grows with the square, or runs out of
 * stack; the longest dispatch of an agency stays below a tenth of each.
 */
const limits = { characters: 300_000, lines: 10_000, marks: 10_000, marksInParagraph: 200, depth: 20 };

/** Whether a file is within what can be parsed in a second. Reports the first place at which it is not. */
export function checkLimits(text: string, report: Report): boolean {
	const excess = excessLength(text) ?? excessMarks(text) ?? excessDepth(text);
	if (!excess) return true;
	report(positionIn(text, excess.offset), excess.message, excess.fix);
	return false;
}

function excessLength(text: string): Excess | undefined {
	const fix = 'Divide the dispatch, or remove what does not belong to it.';
	if (text.length > limits.characters)
		return { offset: limits.characters, message: `The file is longer than ${limits.characters} characters.`, fix };
	let offset = 0;
	for (let line = 1; line <= limits.lines; line++) {
		offset = text.indexOf('\n', offset) + 1;
		if (offset === 0) return undefined;
	}
	if (offset === text.length) return undefined;
	return { offset, message: `The file has more than ${limits.lines} lines.`, fix };
}

/** Too many characters that mean something in MDX; and underlined headings, each of which is a pass over the file. */
function excessMarks(text: string): Excess | undefined {
	const frontmatter = /^---\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
	const body = text.slice(frontmatter);
	let inParagraph = 0;
	let inFile = 0;
	const tokens = body.matchAll(/\n[ \t]*(?=\r?\n)|\n[ \t]*(?:=+|-+)[ \t]*(?=\r?\n|$)|[*_[\]<>{}`&!~]/g);
	for (const { 0: token, index } of tokens) {
		const offset = frontmatter + index;
		if (/^\n[ \t]*$/.test(token)) {
			inParagraph = 0;
		} else if (token.startsWith('\n')) {
			if (/\S[^\n]*$/.test(body.slice(body.lastIndexOf('\n', index - 1) + 1, index)))
				return {
					offset: offset + 1,
					message: `“${token.trim().slice(0, 40)}” under a line of text makes a heading of it.`,
					fix: 'Write a heading as <Subhead id="…">, and put a backslash before a character that is meant literally.',
				};
		} else if (++inParagraph > limits.marksInParagraph || ++inFile > limits.marks) {
			const [count, where] =
				inParagraph > limits.marksInParagraph ? [limits.marksInParagraph, 'paragraph'] : [limits.marks, 'file'];
			return {
				offset,
				message: `“${token}” is one mark too many: this ${where} has more than ${count} tags, stars and brackets.`,
				fix: 'Remove the marks, or divide the text.',
			};
		}
	}
	return undefined;
}

/** Tags inside tags. An attribute that holds < or > is counted wrong by one at most, and is far from the limit. */
function excessDepth(text: string): Excess | undefined {
	let depth = 0;
	for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
		if (tag.endsWith('/>')) continue;
		depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
		if (depth > limits.depth)
			return {
				offset: index,
				message: `More than ${limits.depth} tags are open here, one inside the other.`,
				fix: 'Close every tag that is opened: no dispatch needs more than four inside each other.',
			};
	}
	return undefined;
}

interface Excess {
	offset: number;
	message: string;
	fix: string;
}
