import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { excerpt, isComment, positionOf, type Context } from './mdx-issue.ts';

/** The components among the nodes that may stand there; everything else is reported. */
export function elements(
	nodes: readonly Nodes[],
	allowed: readonly string[],
	where: string,
	{ text, report }: Context,
): MdxJsxFlowElement[] {
	return nodes.filter((node): node is MdxJsxFlowElement => {
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
