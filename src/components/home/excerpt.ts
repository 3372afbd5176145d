import { plainText, type Inline } from '../../domain/inline.ts';
import type { Locale } from '../../domain/locale.ts';

/**
 * The first sentences of a segment, verbatim: it is cut at the end of a sentence and nowhere else.
 * Marks of quotes are taken off, since an excerpt may hold no more than half of one.
 */
export function excerpt(nodes: readonly Inline[], locale: Locale, sentences = Infinity): Excerpt {
	const text = plainText(nodes);
	const ends = sentenceEnds(text, locale);
	const end = ends[Math.min(sentences, ends.length) - 1] ?? text.length;
	return { nodes: cut(nodes, end), isCut: end < text.trimEnd().length };
}

/** The first sentence in its clauses, for a display in lines. Joined by a space in English, by nothing in Chinese, they are the sentence. */
export function clauses(nodes: readonly Inline[], locale: Locale): string[] {
	return plainText(excerpt(nodes, locale, 1).nodes).split(/(?<=[，；;])\s*/u);
}

/** Offsets behind each sentence with the quotation marks that close it. A capital with a full stop is an initial. */
function sentenceEnds(text: string, locale: Locale): number[] {
	const end = locale === 'zh' ? /[。！？]+[”’」』）]*/gu : /(?<!\b[A-Z])[.!?]+[”’")\]]*(?=\s|$)/gu;
	return [...text.matchAll(end)].map(({ 0: mark, index }) => index + mark.length);
}

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

export interface Excerpt {
	nodes: Inline[];
	/** Whether the segment goes on after it. */
	isCut: boolean;
}
