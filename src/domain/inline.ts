import type { Locale } from './locale.ts';

/**
 * The inline content of a segment: a small closed tree. A line end in a text is the text's own.
 * `label` is a speaker label (记者：), a dateline or the number of an item (一、), set as a run-in and part of the text.
 * `cell` is a cell of a row, `under` the words of the head under which it stands: a cell of the head has none.
 */
export type Inline =
	| { type: 'text'; value: string }
	| { type: 'label'; role: 'speaker' | 'dateline' | 'marker'; children: Inline[] }
	| { type: 'strong'; children: Inline[] }
	| { type: 'emphasis'; children: Inline[] }
	| { type: 'cell'; under?: string; children: Inline[] }
	| { type: 'quote'; id: string; children: Inline[] };

/** The characters of the tree and nothing else. */
export function plainText(nodes: readonly Inline[]): string {
	return nodes.map((node) => (node.type === 'text' ? node.value : plainText(node.children))).join('');
}

/** A text where one line alone has room: its line ends are strokes, as verse is quoted in prose, its tabs spaces. */
export const inOneLine = (text: string, locale: Locale): string =>
	text.replaceAll('\n', locale === 'zh' ? '／' : ' / ').replaceAll('\t', locale === 'zh' ? '\u3000' : ' ');

/** The content of the quote `id`, or undefined where the tree has none of that id. */
export function findQuote(nodes: readonly Inline[], id: string): Inline[] | undefined {
	for (const node of nodes) {
		if (node.type === 'text') continue;
		if (node.type === 'quote' && node.id === id) return node.children;
		const found = findQuote(node.children, id);
		if (found) return found;
	}
	return undefined;
}

/** Every quote of the tree in reading order, with the place of its words in the tree's plain text. */
export function quoteRanges(nodes: readonly Inline[]): QuoteRange[] {
	const ranges: QuoteRange[] = [];
	let offset = 0;
	const walk = (children: readonly Inline[]) => {
		for (const node of children) {
			if (node.type === 'text') {
				offset += node.value.length;
				continue;
			}
			const start = offset;
			walk(node.children);
			if (node.type === 'quote') ranges.push({ id: node.id, start, end: offset });
		}
	};
	walk(nodes);
	return ranges;
}

/** A part of a text: offsets in UTF-16 units, the end not included. */
export interface TextRange {
	start: number;
	end: number;
}

export interface QuoteRange extends TextRange {
	id: string;
}
