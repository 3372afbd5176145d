import type { Nodes, Paragraph } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { excerpt, isComment, positionOf, type Context } from './mdx-issue.ts';

/** The components among the nodes that may stand there; everything else is reported. */
export function elements(
	nodes: readonly Nodes[],
	allowed: readonly string[],
	where: string,
	{ text, report }: Context,
): MdxJsxFlowElement[] {
	return nodes
		.flatMap((node) => unwrapped(node, allowed))
		.filter((node): node is MdxJsxFlowElement => {
			if (isComment(node)) return false;
			if (node.type === 'mdxJsxFlowElement' && allowed.includes(node.name ?? '')) return true;
			const names = allowed.map((name) => `<${name}>`).join(', ');
			const shown = excerpt(text, node);
			if (node.type === 'mdxjsEsm') {
				report(
					positionOf(node),
					`“${shown}” is an import or export.`,
					'Remove it: the components of a dispatch are known without imports, and a dispatch runs no code.',
				);
			} else if (node.type === 'mdxFlowExpression') {
				report(
					positionOf(node),
					`“${shown}” is an expression.`,
					'Remove it, or put a backslash before a literal {: a dispatch runs no code.',
				);
			} else if (node.type === 'mdxJsxFlowElement') {
				report(positionOf(node), `<${node.name ?? ''}> is not known in ${where}.`, `Use ${names}.`);
			} else if (node.type === 'table') {
				report(positionOf(node), `“${shown}” begins a table outside of a <Table>.`, 'Write it inside <Table id="…">.');
			} else if (node.type === 'list') {
				report(
					positionOf(node),
					`“${shown}” begins a list outside of a <List>.`,
					'Write <List>, and in it every item as <Item id="…">.',
				);
			} else {
				report(positionOf(node), `“${shown}” is not inside any tag of ${where}.`, `Put it inside one of ${names}.`);
			}
			return false;
		});
}

/**
 * The tags of a line that has nothing else: Markdown takes a tag for a part of a paragraph where its text stands on the
 * same line.
 */
function unwrapped(node: Nodes, allowed: readonly string[]): Nodes[] {
	if (node.type !== 'paragraph') return [node];
	const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	const tags = children.flatMap((child): MdxJsxFlowElement[] =>
		child.type === 'mdxJsxTextElement' && allowed.includes(child.name ?? '') ? [asBlock(child)] : [],
	);
	return tags.length > 0 && tags.length === children.length ? tags : [node];
}

function asBlock({ name, attributes, children, position }: MdxJsxTextElement): MdxJsxFlowElement {
	const [first, last] = [children[0]?.position, children.at(-1)?.position];
	const paragraph: Paragraph = {
		type: 'paragraph',
		children,
		...(first && last && { position: { start: first.start, end: last.end } }),
	};
	return {
		type: 'mdxJsxFlowElement',
		name,
		attributes,
		children: children.length > 0 ? [paragraph] : [],
		...(position && { position }),
	};
}
