import { datelineOf } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import { endsSentence, setWidth, type Line } from './lines.ts';
import { listMarkerOf } from './lists.ts';
import { spacedHeadline, joinLinesOf, unjustified } from './spacing.ts';

/** What stands on a page between two breaks. */
export interface PageBlock {
	kind: 'text' | 'heading' | 'table';
	lines: Line[];
	/** A text joined; the lines of a heading, each by itself, with line ends; the rows of a table as received. */
	text: string;
}

/**
 * The paragraphs, headings and tables of a page. Paragraphs end at an empty line or before a line that is set in; one
 * that ends without the mark of a sentence in a full line was cut by the end of a column, and goes on after it.
 */
export async function pageBlocks(lines: readonly Line[], decisions: Decisions): Promise<PageBlock[]> {
	const blocks: PageBlock[] = [];
	let open: Line[] = [];
	const close = async () => {
		if (open.length > 0) blocks.push(await textBlock(open, decisions));
		open = [];
	};
	for (const chunk of chunksOf(lines)) {
		const kind = isTable(chunk) ? 'table' : isHeading(chunk) ? 'heading' : 'text';
		if (kind !== 'text') {
			await close();
			const text = chunk.map((line) => (kind === 'heading' ? spacedHeadline(line.text) : line.text)).join('\n');
			blocks.push({ kind, lines: chunk, text });
			continue;
		}
		if (!(await goesOn(open, chunk, decisions))) await close();
		open.push(...chunk);
	}
	await close();
	return blocks;
}

/** Whether a paragraph that stops at a break goes on after it. */
async function goesOn(open: readonly Line[], chunk: readonly Line[], decisions: Decisions): Promise<boolean> {
	const [before, last] = [open.at(-2), open.at(-1)];
	const [first] = chunk;
	if (!first || !last || opens(first.text) || endsSentence(last.text) || first.indented) return false;
	const yes = `goes on in line ${first.number}`;
	const answer = await decisions.settle({
		about: `paragraph of lines ${open[0]?.number}-${last.number}`,
		value: yes,
		sure: before && setWidth(last.text) < setWidth(before.text) * 0.7 ? 'unsure' : 'likely',
		why: `line ${last.number} ends inside of a sentence: “${tailOf(last)}” + “${headOf(first)}”`,
		line: first.number,
		options: [yes, 'ends there'],
	});
	return answer === yes;
}

async function textBlock(lines: Line[], decisions: Decisions): Promise<PageBlock> {
	const { text: joined, joints } = joinLinesOf(lines);
	let text = joined;
	// From the last: a space moves what is after it.
	for (const { line, at } of joints.toReversed()) {
		const answer = await decisions.settle({
			about: `figures at the end of line ${line}`,
			value: 'one number',
			sure: 'unsure',
			why: `“${text.slice(Math.max(0, at - 6), at)}” and “${text.slice(at, at + 6)}” meet: one number or two`,
			line,
			options: ['one number', 'two numbers'],
		});
		if (answer === 'two numbers') text = `${text.slice(0, at)} ${text.slice(at)}`;
	}
	if (!endsSentence(text) && lines.length > 1)
		decisions.note({
			about: `paragraph of lines ${lines[0]?.number}-${lines.at(-1)?.number}`,
			value: 'ends here',
			sure: 'unsure',
			why: `it ends without a mark: “${text.slice(-8)}”`,
			line: lines.at(-1)?.number,
		});
	return { kind: 'text', lines, text };
}

/** Lines with nothing between them, cut before each that begins a paragraph. */
function chunksOf(lines: readonly Line[]): Line[][] {
	const chunks: Line[][] = [];
	let open = false;
	for (const line of lines) {
		const chunk = chunks.at(-1);
		if (line.text === '') open = false;
		else if (!open || !chunk || startsParagraph(line, chunk)) {
			chunks.push([line]);
			open = true;
		} else chunk.push(line);
	}
	return chunks;
}

function startsParagraph(line: Line, chunk: readonly Line[]): boolean {
	const last = chunk.at(-1);
	if (!last || cellsIn(line).length > 1 !== cellsIn(last).length > 1) return cellsIn(line).length > 1 || isTable(chunk);
	const [own, before] = [unjustified(line.text), unjustified(last.text)];
	if (datelineOf(own) || standsAlone(own) || standsAlone(before)) return true;
	if (titleOfText.test(before) && isHeading(chunk)) return true;
	if (endsSentence(last.text) && listMarkerOf(line.text) !== undefined) return true;
	if (endsSentence(last.text) && setWidth(unjustified(last.text)) < measureOf([...chunk, line]) * 0.7) return true;
	return (line.indented && !chunk.every(({ indented }) => indented)) || (line.indented && endsSentence(last.text));
}

/** Whether a line by itself is all that a paragraph holds: it is in brackets from end to end. */
const standsAlone = (text: string) => /^[（(][^（）()]{2,40}[）)]$/u.test(text);

/** The end of the title of a speech or document, under which other lines follow. */
const titleOfText = /(?:讲话|講話|致辞|致辭|演讲|演講|公报|公報|声明|聲明|公告|宣言)$/u;

/** Whether a line can only be the beginning of a paragraph: the label of a speaker or a dateline. */
const opens = (text: string) =>
	/^[^，。；：“”\s]{1,12}：/u.test(unjustified(text)) || datelineOf(unjustified(text)) !== undefined;

/** One to three short lines that are no sentence. */
function isHeading(lines: readonly Line[]): boolean {
	if (lines.length > 3) return false;
	if (lines.some(({ text }) => /^(?:——|--)/u.test(text))) return true;
	return lines.every(({ text }) => {
		const plain = unjustified(text);
		return (
			!/[，。；]/u.test(plain) && !/[：:]./u.test(plain) && !endsSentence(plain) && setWidth(plain) <= widestHeading
		);
	});
}

const widestHeading = 70;

/** Three lines or more of the same number of cells. */
function isTable(lines: readonly Line[]): boolean {
	const [first] = lines;
	const cells = first ? cellsIn(first).length : 0;
	return lines.length >= 3 && cells >= 2 && lines.every((line) => cellsIn(line).length === cells);
}

export const cellsIn = ({ text }: Line) => text.split(/\t+\s*|\s{2,}/u);

/** How wide the lines of a text are set, without what justifies them. */
export const measureOf = (lines: readonly Line[]) => Math.max(...lines.map(({ text }) => setWidth(unjustified(text))));

const tailOf = ({ text }: Line) => unjustified(text).slice(-6);

const headOf = ({ text }: Line) => unjustified(text).slice(0, 6);
