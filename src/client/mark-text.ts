import type { TextRange } from '../domain/inline.ts';

/** Puts `mark` elements around parts of an element's text, given by offsets; the text stays what it is. */
export function markText(element: HTMLElement, ranges: readonly TextRange[]): void {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const nodes: { node: Text; start: number }[] = [];
	for (let start = 0; walker.nextNode();) {
		const node = walker.currentNode as Text;
		nodes.push({ node, start });
		start += node.length;
	}
	for (const { node, start } of nodes) {
		for (const range of ranges.toReversed()) {
			const from = Math.max(range.start - start, 0);
			const to = Math.min(range.end - start, node.length);
			if (from >= to) continue;
			const part = document.createRange();
			part.setStart(node, from);
			part.setEnd(node, to);
			part.surroundContents(document.createElement('mark'));
		}
	}
}

/** Takes the marks off again. */
export function clearMarks(elements: Iterable<Element>): void {
	for (const element of elements) {
		for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
		element.normalize();
	}
}
