import { addressOf, segmentIds } from './address.ts';
import { copy } from './copy.ts';
import { pageFacts } from './facts.ts';
import { markRange } from './range-mark.ts';
import { rangeFragment, segmentsOfRange } from './range.ts';
import { copyStrings as t } from '../../i18n/browser/copy.ts';

/**
 * The handles of the page's segments, plain links, copy the address of theirs too. With Shift they copy the range from
 * the segment copied before, or else from that of the address; without, they offer it.
 */
class SegmentLinks extends HTMLElement {
	/** Id of the segment whose handle was last used. */
	#last = '';

	connectedCallback() {
		document.addEventListener('click', (event) => {
			const handle = handleOf(event);
			if (handle && !event.ctrlKey && !event.metaKey) this.#use(handle, event);
		});
		// Shift would extend the selection of text to here.
		document.addEventListener('mousedown', (event) => event.shiftKey && handleOf(event) && event.preventDefault());
	}

	#use(handle: HTMLAnchorElement, event: MouseEvent) {
		const id = handle.hash.slice(1);
		const start = this.#last || (event.shiftKey && location.hash.slice(1)) || id;
		const range = segmentsOfRange(`#${start}..${id}`, segmentIds());
		this.#last = id;
		if (event.shiftKey) {
			event.preventDefault();
			copyRange(range, handle);
		} else {
			copySegments([id], handle, range.length > 1 ? rangeButton(range, handle) : undefined);
		}
	}
}

/** Copies the range, marks it and gives the page its address. */
function copyRange(range: string[], handle: HTMLElement) {
	handle.focus({ preventScroll: true });
	copySegments(range, handle);
	history.pushState(null, '', `#${rangeFragment(range)}`);
	markRange();
}

function copySegments(ids: string[], handle: Element, rest?: Element) {
	// Where the line is down, an address without versions leads to the same place.
	const address = pageFacts()
		.then((facts) => addressOf(ids, facts))
		.catch(() => addressOf(ids));
	// At the end of its pair: following the link has put the reader there, so that Tab leads to what is offered.
	void copy(address, handle.closest('.pair') ?? document.body, handle, { rest });
}

function rangeButton(range: string[], handle: HTMLElement): Element {
	const button = document.createElement('button');
	const number = (id: string | undefined) => document.querySelector(`.n[href="#${id}"]`)?.textContent ?? '§';
	button.append(t('copy.range', { from: number(range[0]), to: number(range.at(-1)) }));
	button.addEventListener('click', () => copyRange(range, handle));
	return button;
}

const handleOf = ({ target }: Event) => (target as Element).closest<HTMLAnchorElement>('.n');

customElements.define('segment-links', SegmentLinks);
