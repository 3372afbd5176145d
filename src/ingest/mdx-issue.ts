import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Locale } from '../domain/locale.ts';
import type { Position, Report } from './issue.ts';

/** The file whose syntax tree is lowered. */
export interface Context {
	text: string;
	locale: Locale;
	report: Report;
	/** Whether it is a translation, which may lack texts. */
	isTranslation?: boolean;
}

/** Where a node of a syntax tree begins. */
export function positionOf(node: {
	position?: { start: { line: number; column: number } } | undefined;
}): Position | undefined {
	return node.position && { line: node.position.start.line, column: node.position.start.column };
}

/** Whether a node is a comment, which is published nowhere: {/* … *\/}. */
export const isComment = (node: Nodes): boolean =>
	(node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
	/^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(node.value);

/** What the file has at the node, shortened to be shown in a message. */
export function excerpt(
	text: string,
	node: { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined },
): string {
	const line = text.slice(node.position?.start.offset, node.position?.end.offset).split('\n', 1)[0] ?? '';
	return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
