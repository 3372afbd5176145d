import { isNarrow } from '../ingest/line-ends.ts';
import type { Line } from './lines.ts';

/** A place where two figures met at a line end: they may have been one number or two. */
export interface Joint {
	/** The line that ends there. */
	line: number;
	/** In the joined text, between the figures. */
	at: number;
}

/**
 * The lines of a paragraph as one text. Spaces that set a line to its measure go; between Latin words and figures one
 * stays.
 */
export function joinLinesOf(lines: readonly Line[]): { text: string; joints: Joint[] } {
	const joints: Joint[] = [];
	let text = '';
	for (const [index, line] of lines.entries()) {
		const next = unjustified(line.text);
		const isJoint = /\d$/.test(text) && /^\d/.test(next);
		if (isJoint) joints.push({ line: lines[index - 1]?.number ?? line.number, at: text.length });
		text += (!isJoint && needsSpace(text, next) ? ' ' : '') + next;
	}
	return { text, joints };
}

/** A line of running text without the spaces that justify it. */
export function unjustified(text: string): string {
	return collapsed(text)
		.replace(/\s+/gu, ' ')
		.replace(articleNumber, '$1\u3000')
		.replace(/ /g, (space, at: number, all: string) =>
			(isNarrow(all[at - 1]) && isNarrow(all[at + 1])) || isBetweenNames(all, at) ? space : '',
		);
}

/** The number of an article of a treaty or law, which a space follows: 第一条　. */
const articleNumber = /^(第[一二三四五六七八九十百零〇\d０-９]+[条條章节節]) /u;

/** Whether a space stands between the names of two reporters in brackets: （记者甲某 乙某）. */
const isBetweenNames = (text: string, at: number) =>
	/[（(][^（）()]{0,8}[记記]者\s?(?:\p{Script=Han}{2,4} )*\p{Script=Han}{2,4}$/u.test(text.slice(0, at)) &&
	/^ \p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})*(?:[）)]|$)/u.test(text.slice(at));

/** A line of a headline: spaces between its phrases stay, as the ideographic space that they are set with. */
export function spacedHeadline(text: string): string {
	return collapsed(text)
		.replace(/\s+/gu, ' ')
		.replace(/^(——) /u, '$1')
		.replace(/ /g, (space, at: number, all: string) => {
			const [left, right] = [isNarrow(all[at - 1]), isNarrow(all[at + 1])];
			return left && right ? space : left || right ? '' : '\u3000';
		});
}

/** A line whose every character is set apart, as in 习 近 平, with only the wider spaces left. */
function collapsed(text: string): string {
	const characters = [...text.replace(/\s/gu, '')].length;
	const gaps = text.match(/\S(?= \S)/gu)?.length ?? 0;
	const isSpaced = characters >= 4 && gaps >= (characters - 1) * 0.7;
	return isSpaced ? text.replace(/(\S) (?=\S)/gu, '$1') : text;
}

const needsSpace = (left: string, right: string) =>
	isNarrow(left.at(-1)) && isNarrow(right.at(0)) && !/[-([/]$/.test(left) && !/^[-)\].,;:!?%/]/.test(right);
