import { measureOf, type PageBlock } from './blocks.ts';
import { datelineOf, isSignOff, signOffDateline } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import { fitsOf, matchHeadlines, sharedRun } from './headlines.ts';

/** A dispatch as the page has it: its headline, if it has one, and its texts. */
export interface PageDispatch {
	headline?: PageBlock;
	body: PageBlock[];
}

/**
 * Separates the dispatches of a page. One begins at each dateline, after each sign-off, and under each headline with a
 * subtitle; a sign-off that gives a dateline of its own closes another dispatch than the one that a dateline opened.
 * Headings that are nobody's are in `unclaimed`.
 */
export async function separate(
	blocks: readonly PageBlock[],
	decisions: Decisions,
): Promise<{ dispatches: PageDispatch[]; unclaimed: PageBlock[] }> {
	const starts = await startsOf(blocks, decisions);
	const firstText = blocks.findIndex(({ kind }) => kind !== 'heading');
	const bounds = [...new Set([firstText === -1 ? blocks.length : firstText, ...starts])].sort((a, b) => a - b);
	const headlines: PageBlock[] = [];
	const bodies = bounds.map((start, index) => {
		const own = blocks.slice(start, bounds[index + 1] ?? blocks.length);
		// What stands after the last text of a dispatch is the headline of one, not a subhead.
		const end = own.findLastIndex(({ kind }) => kind !== 'heading') + 1;
		headlines.push(...own.slice(end));
		return own.slice(0, end);
	});
	headlines.unshift(...blocks.slice(0, bounds[0]));
	const over = (headline: number, body: number) => {
		const [own, first] = [headlines[headline], bodies[body]?.[0]];
		return own !== undefined && first !== undefined && blocks.indexOf(own) === blocks.indexOf(first) - 1;
	};
	const matched = matchHeadlines(fitsOf(headlines, bodies, over));
	const dispatches: PageDispatch[] = [];
	const claimed = new Set<PageBlock>();
	for (const [index, body] of bodies.entries()) {
		const match = matched.get(index);
		const proposed = match && headlines[match.headline];
		const first = body[0]?.lines[0]?.number;
		const free = headlines.filter((headline) => !claimed.has(headline));
		const margin = match ? match.score - (match.rival?.score ?? 0) : 0;
		const answer = await decisions.settle({
			about: `headline of the text from line ${first}`,
			value: proposed ? nameOf(proposed) : 'none',
			sure: free.length === 0 ? 'certain' : margin > 0.25 ? 'likely' : 'unsure',
			why: match
				? `shared words and place: ${match.score.toFixed(2)}` +
					(match.rival ? `; with the text next in fit ${match.rival.score.toFixed(2)}` : '')
				: headlines.length === 0
					? 'the page has no headline'
					: 'every headline fits another text better: it needs one of the site’s own',
			line: proposed?.lines[0]?.number ?? first,
			options: ['none', ...free.map(nameOf)],
		});
		const headline = free.find((one) => nameOf(one) === answer);
		if (headline) claimed.add(headline);
		dispatches.push({ ...(headline && { headline }), body });
	}
	return { dispatches, unclaimed: headlines.filter((headline) => !claimed.has(headline)) };
}

const nameOf = ({ text }: PageBlock) => text.split('\n')[0] ?? '';

/** The places of blocks at which a dispatch begins. */
async function startsOf(blocks: readonly PageBlock[], decisions: Decisions): Promise<number[]> {
	const starts = new Set<number>();
	for (const [index, block] of blocks.entries()) {
		const next = blocks[index + 1];
		if (block.kind === 'text' && datelineOf(block.text)) starts.add(index);
		if (block.kind === 'text' && isSignOff(block.text) && next && !isSignOff(next.text)) {
			const text = blocks.findIndex(({ kind }, at) => at > index && kind !== 'heading');
			if (text !== -1) starts.add(text);
		}
		const isOver = block.kind === 'heading' && /^(?:——|--)/mu.test(block.text) && next && next.kind !== 'heading';
		if (isOver) starts.add(index + 1);
	}
	const headings = blocks.filter(({ kind, text }) => kind === 'heading' && text.includes('\n'));
	for (const [index, block] of blocks.entries()) {
		if (!signOffDateline(block.text)) continue;
		const open = [...starts].filter((start) => start <= index).at(-1) ?? 0;
		if (!datelineOf(blocks[open]?.text ?? '')) continue;
		const start = hiddenStart(blocks.slice(0, index), open, headings);
		if (start === undefined) continue;
		const line = blocks[start]?.lines[0]?.number;
		const answer = await decisions.settle({
			about: `dispatch from line ${line}`,
			value: 'begins here',
			sure: 'unsure',
			why: 'a dateline at the head and one at the end may be of two dispatches, and this text takes up a headline',
			line,
			options: ['begins here', 'none begins here'],
		});
		if (answer === 'begins here') starts.add(start);
	}
	return [...starts];
}

/** Where a dispatch begins without a sign: where a text takes up a headline, or the measure of the lines changes. */
function hiddenStart(blocks: readonly PageBlock[], after: number, headings: readonly PageBlock[]): number | undefined {
	const scores = blocks.map((block, index) => {
		const before = blocks[index - 1];
		if (index <= after || block.kind !== 'text' || before?.kind !== 'text') return 0;
		const run = Math.max(
			0,
			...headings.flatMap(({ text }) => text.split('\n')).map((line) => sharedRun(line, block.text)),
		);
		return run + (Math.abs(measureOf(block.lines) / measureOf(before.lines) - 1) > 0.15 ? 1 : 0);
	});
	const best = Math.max(0, ...scores);
	return best >= 8 ? scores.indexOf(best) : undefined;
}
