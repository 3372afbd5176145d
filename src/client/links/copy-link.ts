import { withVersion } from './address.ts';
import { copy } from './copy.ts';

/** Holds a link to the page itself: a click copies its address. Without it the link is a link. */
class CopyLink extends HTMLElement {
	connectedCallback() {
		this.addEventListener('click', (event) => {
			const link = this.querySelector('a');
			if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			void copy(withVersion(link.href, link.dataset['v']), this, link);
		});
	}
}

customElements.define('copy-link', CopyLink);
