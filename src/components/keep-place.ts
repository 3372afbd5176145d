/**
 * Links to another view of the same text. On the way out each gets the fragment of the segment being read,
 * so that the other view opens there. Without it the links lead to the top of the other view.
 */
class KeepPlace extends HTMLElement {
	connectedCallback() {
		for (const type of ['pointerdown', 'focusin', 'click'] as const) this.addEventListener(type, (event) => this.#addFragment(event));
	}

	#addFragment({ target }: Event) {
		const link = target instanceof Element ? target.closest('a') : null;
		const place = currentSegment();
		if (link && place) link.hash = place;
	}
}

/** The target of the address while it is in view; otherwise the first segment that reaches below the top of the window. */
function currentSegment(): string | undefined {
	const segments = [...document.querySelectorAll<HTMLElement>('[data-segment]')];
	const target = document.querySelector<HTMLElement>(':target');
	const aimed = target?.dataset['segment'] ?? target?.id;
	if (target && aimed && segments.length > 0 && isInView(target)) return aimed;
	if (scrollY < 1) return undefined;
	return segments.find((segment) => segment.getBoundingClientRect().bottom > innerHeight * 0.15)?.dataset['segment'];
}

function isInView(element: HTMLElement) {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}

customElements.define('keep-place', KeepPlace);
