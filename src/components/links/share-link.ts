import { canShare, share } from './share.ts';

/** Holds a button that hands the page to the system's share sheet; stays hidden where there is none. */
class ShareLink extends HTMLElement {
	connectedCallback() {
		this.hidden = !canShare;
		this.addEventListener('click', () => share(this.dataset['text']!, new URL(this.dataset['url']!, location.href).href));
	}
}

customElements.define('share-link', ShareLink);
