import { markStrings as t } from '../i18n/browser/marks.ts';
import { clearMarks, markText } from './mark-text.ts';
import { matchesOf } from '../search/passage.ts';
import { markQuery, parseQuery } from '../search/query.ts';
import sheetAddress from '../styles/marks.css?url';

/** Marks the query in every segment of the page, and adds a line that says so and takes the marks off again. */
export function markPage(text: string): void {
	const query = parseQuery(text);
	let count = 0;
	for (const segment of document.querySelectorAll<HTMLElement>('[data-segment]')) {
		const ranges = matchesOf(segment.textContent, [query]);
		count += ranges.length;
		markText(segment, ranges);
	}
	if (count === 0) return;
	const sheet = document.createElement('link');
	sheet.rel = 'stylesheet';
	sheet.href = sheetAddress;
	document.head.append(sheet);
	document.querySelector('main')?.prepend(notice(text, count));
}

function notice(query: string, count: number): HTMLElement {
	const line = document.createElement('p');
	line.className = 'marks';
	line.setAttribute('role', 'status');
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = t('marks.clear');
	button.addEventListener('click', () => clear(line));
	line.append(`${t('marks.marked', { query, count })} `, button);
	return line;
}

function clear(line: HTMLElement) {
	clearMarks(document.querySelectorAll('[data-segment]'));
	const url = new URL(location.href);
	url.searchParams.delete(markQuery);
	history.replaceState(history.state, '', url);
	line.remove();
	document.querySelector('main')?.focus({ preventScroll: true });
}
