import { meantFragment } from './meant-fragment.ts';

/** Opens the place that the address means, where it names none of the page and something like one. */
export function mendFragment(): void {
	const ids = new Set(Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
	const meant = meantFragment(location.hash, ids);
	if (meant !== undefined && `#${meant}` !== location.hash) location.replace(`#${meant}`);
}
