import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Inline } from '../domain/inline.ts';
import { positionOf, type Context } from './mdx-issue.ts';
import { lowerSegment, type ProseSegment } from './lower-segment.ts';
import { elements } from './elements.ts';
import { readAttributes } from './attributes.ts';
import { blocks } from './vocabulary.ts';

/** The items of a list, each with the items of the list inside of it after it. Lists nest once. */
export function lowerList(element: MdxJsxFlowElement, context: Context, level: 1 | 2 = 1): ProseSegment[] {
	readAttributes(element, blocks.List.attributes, context.report);
	const items = elements(element.children, blocks.List.holds, 'a <List>', context);
	if (items.length === 0)
		context.report(positionOf(element), 'This list is empty.', 'Write its items as <Item id="…">.');
	return items.flatMap((item, index) => lowerItem(item, context, { level, starts: index === 0 }));
}

function lowerItem(item: MdxJsxFlowElement, context: Context, place: { level: 1 | 2; starts: boolean }) {
	const isList = (node: Nodes): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && node.name === 'List';
	const [list, ...more] = item.children.filter(isList);
	const text = item.children.filter((child) => !isList(child));
	for (const extra of place.level === 2 && list ? [list, ...more] : more)
		context.report(
			positionOf(extra),
			place.level === 2 ? 'This list is inside of an item of a nested list.' : 'This item holds a second list.',
			place.level === 2 ? 'Lists nest once: write its items in the list around it.' : 'Join it to the first one.',
		);
	if (list && item.children.indexOf(list) < text.length)
		context.report(
			positionOf(list),
			'This item has text after its list.',
			'Write the list after the text, or an item of its own.',
		);
	const own = lowerSegment({ ...item, children: text.map((node) => numbered(node, context)) }, 'Item', context);
	const inner = list && place.level === 1 ? lowerList(list, context, 2) : [];
	return own
		? [{ ...own, content: markNumber(own.content), form: { type: 'item' as const, ...place } }, ...inner]
		: inner;
}

/** What numbers or marks an item in its text, 一、 or (2), is a label: the item hangs from it. */
function markNumber(content: Inline[]): Inline[] {
	const [first, ...rest] = content;
	const marker = first?.type === 'text' ? number.exec(first.value)?.[0] : undefined;
	if (first?.type !== 'text' || marker === undefined) return content;
	const label: Inline = { type: 'label', role: 'marker', children: [{ type: 'text', value: marker }] };
	return [label, { type: 'text', value: first.value.slice(marker.length) }, ...rest];
}

const number =
	/^(?:[（(](?:[〇一二三四五六七八九十百]+|[0-9]+|[a-zA-Z]|[ivxIVX]+)[）)]|(?:[〇一二三四五六七八九十百]+|第[〇一二三四五六七八九十百]+)[、，]|[0-9]+(?:[.)](?![0-9])|[、．）])|[a-zA-Z][.)](?=\s)|[①-⑳]|[·•●○■□▪▲◆—–-](?=\s|\p{Script=Han}))\s*/u;

/**
 * A number at the beginning of an item, 1. or 2), is the text's own, though Markdown takes it for a list. Other marks
 * of lists are reported as what they are.
 */
function numbered<Node extends Nodes>(node: Node, { text }: Context): Node {
	if (node.type !== 'list' || !node.ordered || node.children.length !== 1) return node;
	const [paragraph, ...rest] = node.children[0]?.children ?? [];
	if (paragraph?.type !== 'paragraph' || rest.length > 0) return node;
	const value = text.slice(node.position?.start.offset, paragraph.position?.start.offset);
	return { ...paragraph, children: [{ type: 'text', value }, ...paragraph.children] } as unknown as Node;
}
