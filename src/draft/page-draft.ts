import { unfitCharacter } from '../ingest/characters.ts';
import { pageBlocks } from './blocks.ts';
import { PageCast, type DraftPerson } from './cast.ts';
import { unfoldColumns } from './columns.ts';
import type { Decisions } from './decisions.ts';
import { decode, type Decoded } from './decode.ts';
import { draftDispatch, type DispatchDraft } from './dispatch-draft.ts';
import { headingOfNoText, takeFurniture, type Leftover } from './furniture.ts';
import { joinHyphens } from './hyphens.ts';
import type { DraftKnowledge } from './knowledge.ts';
import { originalOfText, type OriginalLanguage } from './original.ts';
import { linesIn } from './lines.ts';
import { separate } from './separate.ts';

/** Everything that a received file becomes. */
export interface PageDraft {
	received: Decoded;
	original: OriginalLanguage;
	dispatches: DispatchDraft[];
	people: DraftPerson[];
	leftovers: Leftover[];
	/** Whether a line of the received text is not where the drafts have it, so that ranges of it cannot name them. */
	rearranged: boolean;
	cast: PageCast;
}

/** Drafts the dispatches of a received file. Undefined where there is no text in it. */
export async function draftPage(
	bytes: Uint8Array,
	knowledge: DraftKnowledge,
	decisions: Decisions,
): Promise<PageDraft | undefined> {
	const received = decode(bytes);
	decisions.note({
		about: 'encoding',
		value: received.encoding,
		sure: received.certain ? 'certain' : 'likely',
		why: received.certain ? 'the bytes say so' : 'no other encoding reads as well',
	});
	const unfit = linesIn(received.text).filter(({ text }) => unfitCharacter(text) !== undefined);
	if (unfit.length > mostUnfit) return undefined;
	for (const { number, text } of unfit)
		decisions.note({
			about: `line ${number}`,
			value: `holds ${unfitCharacter(text)}`,
			sure: 'unsure',
			why: 'no page may hold it: write the character that is meant, in the received text and in the draft',
			line: number,
		});
	const original = originalOfText(received.text);
	decisions.note({ about: 'original', value: original, sure: 'likely', why: 'its letters and characters' });
	const { lines: unfolded, runs } = unfoldColumns(linesIn(received.text), received.text);
	for (const { from, to, columns } of runs)
		decisions.note({
			about: `lines ${from}-${to}`,
			value: `${columns} columns side by side, put one under the other`,
			sure: 'likely',
			why: 'wide gaps at the same places, with full lines between them',
			line: from,
		});
	const { lines: kept, leftovers } = takeFurniture(unfolded);
	const { lines, dropped } = joinHyphens(kept);
	for (const { line, word } of dropped) {
		leftovers.push({ line, text: '-', what: `hyphen of a divided word, now “${word}”` });
		decisions.note({
			about: `line ${line}`,
			value: word,
			sure: 'likely',
			why: 'a word divided at the end of a line',
			line,
		});
	}
	const { dispatches: found, unclaimed } = await separate(await pageBlocks(lines, decisions), decisions);
	if (found.every(({ body }) => body.length === 0)) return undefined;
	leftovers.push(
		...unclaimed.flatMap((block) =>
			block.lines.map(({ number, text }) => ({ line: number, text, what: headingOfNoText })),
		),
	);
	const cast = new PageCast(knowledge, decisions);
	const taken = { slugs: new Set(knowledge.slugs), quotes: new Set(knowledge.quotes) };
	const dispatches: DispatchDraft[] = [];
	for (const one of found) dispatches.push(await draftDispatch(one, received.text, { cast, decisions, taken }));
	leftovers.sort((a, b) => a.line - b.line);
	for (const { line, text, what } of leftovers)
		decisions.note({ about: `line ${line}`, value: `left over: ${text}`, sure: 'likely', why: what, line });
	const isInside = ({ line }: Leftover) =>
		found.some(({ body, headline }) =>
			[body, headline ? [headline] : []].some((blocks) =>
				within(
					line,
					blocks.flatMap((block) => block.lines),
				),
			),
		);
	const rows = received.text.split('\n');
	const isPart = ({ line, text }: Leftover) => text !== '-' && rows[line - 1]?.trim() !== text;
	const rearranged = runs.length > 0 || leftovers.some((one) => isInside(one) && isPart(one));
	return { received, original, dispatches, people: cast.people, leftovers, rearranged, cast };
}

/** With more lines that hold what no text has a file is none. */
const mostUnfit = 5;

const within = (line: number, lines: readonly { number: number }[]) =>
	lines.some(({ number }) => number <= line) && lines.some(({ number }) => number >= line);
