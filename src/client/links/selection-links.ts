import { pageFacts } from './facts.ts';
import { segmentOf } from './segment-of.ts';
import { offerLinks } from './selection-tool.ts';

/**
 * Offers to copy words that the reader selects in a dispatch. What that needs to know of the dispatch is loaded with
 * the first selection. While a selection is drawn in one language, the other cannot be selected, so that the two
 * columns never mix.
 */
class SelectionLinks extends HTMLElement {
	connectedCallback() {
		const { dataset } = document.body;
		const selection = getSelection();
		if (!selection) return;
		addEventListener('pointerdown', ({ target, shiftKey, pointerType }) => {
			if (shiftKey) return;
			const column = segmentOf(target as Node)?.lang ?? '';
			// Between paragraphs selected in one column stand those of the other: a press there would drag the selection.
			if (column && pointerType === 'mouse' && column !== dataset['column']) selection.removeAllRanges();
			dataset['column'] = column;
		});
		addEventListener('pointerup', () => {
			if (selection.isCollapsed) dataset['column'] = '';
		});
		const load = () => {
			if (selection.isCollapsed || !segmentOf(selection.anchorNode)) return;
			document.removeEventListener('selectionchange', load);
			pageFacts().then(
				(facts) => offerLinks(selection, facts),
				// The line is down: the next selection tries again.
				() => document.addEventListener('selectionchange', load),
			);
		};
		document.addEventListener('selectionchange', load);
		// A long press may have selected a word before this was there.
		load();
	}
}

customElements.define('selection-links', SelectionLinks);
