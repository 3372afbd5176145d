import { escapeMdx } from '../ingest/escape-mdx.ts';
import type { DispatchDraft } from './dispatch-draft.ts';
import type { DraftBlock, DraftList, DraftSegment, DraftTable, Mark } from './segments.ts';
import { scalar } from './facts-yaml.ts';

/** The original of a draft, complete but for what its page does not say. */
export function originalMdx(draft: DispatchDraft, { kicker, description }: Summary): string {
	const front = [
		draft.headline === undefined
			? 'headline: # to fill in: the page gives none, so it is the site’s own'
			: `headline: ${scalar(draft.headline)}`,
		...(draft.subtitle === undefined ? [] : [`subtitle: ${scalar(draft.subtitle)}`]),
		kicker === undefined ? 'kicker: # to fill in: a word or two over the headline' : `kicker: ${scalar(kicker)}`,
		description === undefined
			? 'description: # to fill in: what it says, in a sentence'
			: `description: ${scalar(description)}`,
	];
	return fileOf(front, draft.blocks, { textOf });
}

/** The translation of a draft: every segment with its marks alone, as `marksOf` gives them, and none translated yet. */
export function emptyMdx(draft: DispatchDraft, marksOf: (segment: DraftSegment) => string): string {
	const front = ['headline:', ...(draft.subtitle === undefined ? [] : ['subtitle:']), 'kicker:', 'description:'];
	return fileOf(front, draft.blocks, { marksOf });
}

/** What is the site's own over a dispatch and in lists, as far as it can be proposed. */
export interface Summary {
	kicker?: string | undefined;
	description?: string | undefined;
}

const fileOf = (front: readonly string[], blocks: readonly DraftBlock[], write: Write) =>
	[['---', ...front, '---'].join('\n'), ...blocks.map((block) => elementOf(block, write)), '']
		.join('\n\n')
		.replace(/\n+$/, '\n');

function elementOf(block: DraftBlock, write: Write): string {
	if (block.block === 'List') return listOf(block, write);
	if (block.block === 'Table') return tableText(block, write);
	if (block.block !== 'Exchange') return segmentOf(block, write);
	const turns = block.turns.map(({ block: name, parts }) => {
		const inner = parts.map((part) => elementOf(part, write)).join('\n\n');
		return name === 'Question' ? inner : `<Answer>\n\n${inner}\n\n</Answer>`;
	});
	const title = 'textOf' in write ? ` title="${block.title.replace(/"/g, '&quot;')}"` : ' title=""';
	return [`<Exchange id="${block.id}"${title}>`, ...turns, '</Exchange>'].join('\n\n');
}

const segmentOf = (segment: DraftSegment, write: Write) =>
	[
		`<${segment.block} id="${segment.id}">`,
		...('textOf' in write ? [write.textOf(segment)] : [write.marksOf(segment)].filter((marks) => marks !== '')),
		`</${segment.block}>`,
	].join('\n');

const listOf = ({ items }: DraftList, write: Write) =>
	['<List>', ...items.map((item) => segmentOf(item, write)), '</List>'].join('\n');

function tableText({ id, rows }: DraftTable, write: Write): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const body = rows.map((row, index) =>
		line([index === 0 ? 'id' : row.id, ...row.cells.map((cell) => ('textOf' in write ? escapeMdx(cell) : ''))]),
	);
	const [head = '', ...others] = body;
	const rule = line(['---', ...(rows[0]?.cells ?? []).map(() => '---')]);
	return [`<Table id="${id}">`, head, rule, ...others, '</Table>'].join('\n');
}

/** The text of a segment with its marks as tags and stars, and every character that MDX takes for its own escaped. */
function textOf({ text, marks }: DraftSegment): string {
	const crosses = (mark: Mark) =>
		mark.type === 'strong' &&
		marks.some(({ type, start, end }) => type === 'quote' && start < mark.end && end > mark.end);
	const sound = marks.filter((mark) => !crosses(mark)).sort((a, b) => a.start - b.start);
	let written = '';
	let at = 0;
	for (const mark of sound) {
		const [open, close] = tagsOf(mark);
		written +=
			escapeMdx(text.slice(at, mark.start), at === 0) + open + escapeMdx(text.slice(mark.start, mark.end)) + close;
		at = mark.end;
	}
	return written + escapeMdx(text.slice(at), at === 0);
}

function tagsOf({ type, id }: Mark): [string, string] {
	if (type === 'strong') return ['**', '**'];
	return type === 'dateline' ? ['<Dateline>', '</Dateline>'] : [`<Quote id="${id}">`, '</Quote>'];
}

/** Writes the text of a segment, or its marks alone. */
type Write = { textOf: (segment: DraftSegment) => string } | { marksOf: (segment: DraftSegment) => string };
