import { canShare, share } from './share.ts';

/**
 * Holds a button that hands the page to the system's share sheet, with its description; stays hidden where there is
 * none.
 */
class ShareLink extends HTMLElement {
	connectedCallback() {
		this.hidden = !canShare;
		const description = document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '';
		this.addEventListener('click', () => void share(description, location.origin + location.pathname));
	}
}

customElements.define('share-link', ShareLink);
