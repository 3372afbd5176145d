/**
 * Links to another view of the same text. On the way out each gets the fragment of the segment being read,
 * so that the other view opens there. Without it the links lead to the top of the other view.
 */
class KeepPlace extends HTMLElement {
	connectedCallback() {
		for (const type of ['pointerdown', 'focusin', 'click'] as const) this.addEventListener(type, addFragment);
	}
}

/** The last segment that was read, for who comes back to the top of the page without reading. */
let read: string | undefined;

function addFragment({ target }: Event) {
	const link = target instanceof Element ? target.closest('a') : null;
	const place = aimedSegment() ?? segmentInView() ?? read ?? location.hash.slice(1);
	if (link && place) link.hash = place;
}

/** What the address aims at, one place or the marked range, while its beginning is in view. */
function aimedSegment(): string | undefined {
	const marked = document.querySelector('[data-marked]');
	const target = marked ?? document.querySelector(':target');
	if (!target || target.tagName === 'MAIN') return undefined;
	const { top, bottom } = target.getBoundingClientRect();
	return bottom > 0 && top < innerHeight ? (marked ? location.hash.slice(1) : target.id) : undefined;
}

/**
 * The first segment that is seen under what stays at the top of the window, where an address would open it too; none
 * where the page stands at its top.
 */
function segmentInView(): string | undefined {
	if (scrollY < innerHeight / 2) return undefined;
	// With an id: what is closed has a place on the page as well.
	const segments = [...document.querySelectorAll<HTMLElement>('[data-segment][id]')];
	const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 9;
	return segments.find((segment) => segment.getBoundingClientRect().bottom > top)?.id;
}

/** Also for what was scrolled before this was there. */
function noteRead() {
	read = aimedSegment() ?? segmentInView() ?? read;
}

addEventListener('scrollend', noteRead);
noteRead();
customElements.define('keep-place', KeepPlace);
