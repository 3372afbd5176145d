import { clearMarks, markText } from '../../client/mark-text.ts';
import { quoteFilterStrings as t } from '../../i18n/browser/quotes.ts';
import { matchesOf } from '../../search/passage.ts';
import { longestQuery, parseQuery } from '../../search/query.ts';

/**
 * Filters the quotes that the page shows, as the reader types: by their words in either language and by their speakers.
 * Without JavaScript the form searches the whole site.
 */
class QuoteFilter extends HTMLElement {
	connectedCallback() {
		const [input, status] = [this.querySelector('input'), this.querySelector('output')];
		if (!input || !status) return;
		const quotes = [...document.querySelectorAll<HTMLElement>('.spine > li')];
		const texts = new Map(
			quotes.map((quote) => [
				quote,
				[...quote.querySelectorAll<HTMLElement>('blockquote > p, blockquote footer a:first-child')],
			]),
		);
		const filter = () => {
			const query = parseQuery(input.value);
			const isCut = input.value.trim().length > longestQuery;
			const isEmpty = input.value.trim() === '';
			let count = 0;
			for (const [quote, parts] of texts) {
				clearMarks(parts);
				const marked = isEmpty ? [] : parts.map((part) => ({ part, ranges: matchesOf(part.textContent, [query]) }));
				for (const { part, ranges } of marked) markText(part, ranges);
				quote.hidden = !isEmpty && marked.every(({ ranges }) => ranges.length === 0);
				if (!quote.hidden) count += 1;
			}
			const found = count > 0 ? t('quotes.found', { count }) : t('quotes.none');
			status.textContent = isEmpty ? '' : isCut ? `${found} ${t('search.cut', { count: longestQuery })}` : found;
			const url = new URL(location.href);
			if (isEmpty) url.searchParams.delete('q');
			else url.searchParams.set('q', query.text);
			history.replaceState(history.state, '', url);
		};
		// While a word is being composed (IME) nothing happens; when it is done, the list follows.
		input.addEventListener('input', (event) => event.isComposing || filter());
		input.addEventListener('compositionend', filter);
		// The reader may have begun to type before this script ran.
		input.value ||= new URLSearchParams(location.search).get('q') ?? '';
		if (input.value) filter();
	}
}

customElements.define('quote-filter', QuoteFilter);
