/** Leads to its link at once, with the query and the fragment that the old address was opened with. */
class FollowOn extends HTMLElement {
	connectedCallback() {
		const { pathname, hash } = this.querySelector('a')!;
		location.replace(pathname + location.search + (location.hash || hash));
	}
}

customElements.define('follow-on', FollowOn);
