import { plainText, type Inline } from './inline.ts';
import type { Locale } from './locale.ts';
import { clausesOf } from './phrases.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The first sentences of a segment, verbatim: it is cut at the end of a sentence and nowhere else.
 * Marks of quotes are taken off, since an opening may hold no more than half of one.
 */
export function openingOf(nodes: readonly Inline[], locale: Locale, sentences = Infinity): Opening {
	const text = plainText(nodes);
	const { end } = sentencesOf(text, locale).slice(0, sentences).at(-1) ?? { end: 0 };
	const shown = text.slice(0, end).trimEnd().length;
	return { nodes: cut(nodes, shown), isCut: shown < text.trimEnd().length };
}

/** The first sentence in its clauses, for a display in lines. */
export const openingClauses = (nodes: readonly Inline[], locale: Locale) =>
	clausesOf(plainText(openingOf(nodes, locale, 1).nodes));

function cut(nodes: readonly Inline[], length: number): Inline[] {
	let left = length;
	const walk = (children: readonly Inline[]): Inline[] =>
		children.flatMap((node) => {
			if (left <= 0) return [];
			if (node.type === 'text') {
				const value = node.value.slice(0, left);
				left -= value.length;
				return [{ type: 'text' as const, value }];
			}
			const inner = walk(node.children);
			return node.type === 'quote' ? inner : [{ ...node, children: inner }];
		});
	return walk(nodes);
}

export interface Opening {
	nodes: Inline[];
	/** Whether the segment continues after it. */
	isCut: boolean;
}
