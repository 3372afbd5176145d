import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { ItemForm, RowForm, SubheadForm, VerseForm } from '../domain/form.ts';
import { plainText, type Inline } from '../domain/inline.ts';
import { readAttributes } from './attributes.ts';
import type { Position } from './issue.ts';
import { lowerInline, type MarkedQuote } from './lower-inline.ts';
import { positionOf, type Context } from './mdx-issue.ts';
import { blocks, type SegmentBlockName, type Vocabulary } from './vocabulary.ts';

export interface ProseSegment {
	block: SegmentBlockName;
	id: string;
	/** What the block is part of; of a subhead, its level. */
	form?: ProseForm;
	/** Who asks it, as its `by` says. */
	by?: string;
	content: Inline[];
	quotes: MarkedQuote[];
	/** Of the tag, and of the text in it. */
	position: Position | undefined;
	textPosition: Position | undefined;
}

/** The form of a segment as far as one language knows it. */
export type ProseForm =
	| SubheadForm
	| ItemForm
	| VerseForm
	| Pick<RowForm, 'type' | 'starts'>
	| { type: 'caption'; src: string; alt: string; credit: string };

/** The segment that an element holds. */
export function lowerSegment(
	element: MdxJsxFlowElement,
	block: SegmentBlockName,
	context: Context,
): ProseSegment | undefined {
	const { report } = context;
	const position = positionOf(element);
	const { attributes, optional = [], lines }: Vocabulary = blocks[block];
	const values = readAttributes(element, attributes, report, optional);
	const { id, by } = values;
	const [paragraph, second] = element.children;
	// A translation without words yet may have its marks, which by themselves are no paragraph.
	const isBare = context.isTranslation && element.children.every(({ type }) => type === 'mdxJsxFlowElement');
	if (second && !isBare) {
		report(
			positionOf(second),
			`The segment “${id ?? ''}” holds more than one paragraph.`,
			`Give every paragraph a <${block}> and an id of its own.`,
		);
	}
	const nodes: readonly Nodes[] = isBare
		? element.children
		: paragraph?.type === 'paragraph'
			? paragraph.children
			: paragraph
				? [paragraph]
				: [];
	const lowered = lowerInline(nodes, context, lines);
	const { content, quotes } = context.isTranslation && !hasWords(lowered.content) ? nothing : lowered;
	if (nodes.length === 0 && !context.isTranslation)
		report(position, `The segment “${id ?? ''}” is empty.`, 'Write its text, or remove it from both languages.');
	const form = formOf(block, values, (message, fix) => report(position, message, fix));
	if (id === undefined) return undefined;
	const textPosition = (paragraph && positionOf(paragraph)) ?? position;
	return { block, id, ...(form && { form }), ...(by && { by }), content, quotes, position, textPosition };
}

const nothing: Pick<ProseSegment, 'content' | 'quotes'> = { content: [], quotes: [] };

/** Whether a text has more than the label of a speaker and a dateline. */
const hasWords = (content: readonly Inline[]) =>
	plainText(content.filter(({ type }) => type !== 'label')).trim() !== '';

/** What the attributes say of how the segment is set. */
function formOf(
	block: SegmentBlockName,
	{ level, src, alt, credit }: Record<string, string>,
	report: (message: string, fix: string) => void,
): ProseForm | undefined {
	if (block === 'Verse') return { type: 'verse' };
	if (block === 'Figure' && src !== undefined && alt !== undefined && credit !== undefined)
		return { type: 'caption', src, alt, credit };
	if (level === undefined || level === '1') return undefined;
	if (level !== '2')
		report(`“${level}” is not a level of subheads.`, 'Write level="2", or nothing for the first level.');
	return { type: 'subhead', level: 2 };
}
