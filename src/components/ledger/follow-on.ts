/** Opens its link at once, with the query and the fragment of the old address. */
class FollowOn extends HTMLElement {
	connectedCallback() {
		const link = this.querySelector('a');
		if (link) location.replace(link.pathname + location.search + (location.hash || link.hash));
	}
}

customElements.define('follow-on', FollowOn);
