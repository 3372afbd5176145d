import { segmentIds } from './address.ts';
import { segmentsOfRange } from './range.ts';

/**
 * Marks the segments of the range that the address names, in both languages where both are shown, and opens at its
 * start.
 */
class RangeMark extends HTMLElement {
	connectedCallback() {
		const open = () => markRange()?.scrollIntoView();
		addEventListener('hashchange', open);
		const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		if (navigation?.type === 'navigate') open();
		else markRange();
	}
}

/** Marks the range of the address and nothing else; gives its first segment. */
export function markRange(): Element | undefined {
	const ids = segmentsOfRange(location.hash, segmentIds());
	for (const segment of document.querySelectorAll<HTMLElement>('[data-segment]')) {
		segment.toggleAttribute('data-marked', ids.includes(segment.dataset['segment'] ?? ''));
	}
	return document.querySelector('[data-marked]') ?? undefined;
}

customElements.define('range-mark', RangeMark);
