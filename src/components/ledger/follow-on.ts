/** Opens its link at once, with the query and the fragment of the old address. */
class FollowOn extends HTMLElement {
	connectedCallback() {
		const { pathname, hash } = this.querySelector('a')!;
		location.replace(pathname + location.search + (location.hash || hash));
	}
}

customElements.define('follow-on', FollowOn);
