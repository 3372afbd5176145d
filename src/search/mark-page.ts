import type { Locale } from '../domain/locale.ts';
import { markQuery } from './mark-query.ts';
import type { Range as TextRange } from './match.ts';
import { matchesOf } from './passage.ts';
import { parseQuery } from './query.ts';
import { searchTranslator } from './strings.ts';

/** Marks the query in every segment of the page, and adds a line that says so and takes the marks off again. */
export function markPage(text: string): void {
	const query = parseQuery(text);
	let count = 0;
	for (const segment of document.querySelectorAll<HTMLElement>('[data-segment]')) {
		const ranges = matchesOf(segment.textContent, [query]);
		count += ranges.length;
		wrap(segment, ranges);
	}
	if (count > 0) document.querySelector('main')?.prepend(notice(text, count));
}

/** The text stays what it is: only `mark` elements are put around parts of it. */
function wrap(segment: HTMLElement, ranges: readonly TextRange[]) {
	const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
	const nodes: { node: Text; start: number }[] = [];
	for (let start = 0; walker.nextNode(); ) {
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

function notice(query: string, count: number): HTMLElement {
	const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
	const t = searchTranslator(locale);
	const line = document.createElement('p');
	line.className = 'marks';
	line.setAttribute('role', 'status');
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = t('unmark');
	button.addEventListener('click', () => clear(line));
	line.append(`${t('marked', { query, count })} `, button);
	return line;
}

function clear(line: HTMLElement) {
	for (const mark of document.querySelectorAll('[data-segment] mark')) {
		const parent = mark.parentNode!;
		mark.replaceWith(...mark.childNodes);
		parent.normalize();
	}
	const url = new URL(location.href);
	url.searchParams.delete(markQuery);
	history.replaceState(history.state, '', url);
	line.remove();
	document.querySelector('main')?.focus({ preventScroll: true });
}
