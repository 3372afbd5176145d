import type { Position, Report } from './issue.ts';

export type { Position, Report };

/** Where a node of a syntax tree begins. */
export function positionOf(node: { position?: { start: { line: number; column: number } } | undefined }): Position | undefined {
	return node.position && { line: node.position.start.line, column: node.position.start.column };
}
