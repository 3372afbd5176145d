import { meantFragments } from '../../client/links/meant-fragment.ts';

/**
 * `<source-pages>` around the links to the pages of a long source, each with the lines it has in `data-from` and
 * `data-to`: opens the line that the address means, as `#L950`, on whichever page it stands.
 */
class SourcePages extends HTMLElement {
	connectedCallback() {
		this.#open();
		addEventListener('hashchange', () => this.#open());
	}

	#open() {
		const [line = 0] = meantFragments(location.hash).flatMap((id) => Number(/^l(\d+)/.exec(id)?.[1] ?? []));
		const fragment = `#L${line}`;
		if (document.getElementById(`L${line}`)) {
			if (location.hash !== fragment) location.replace(fragment);
			return;
		}
		const page = [...this.querySelectorAll('a')].find(
			({ dataset: { from, to } }) => Number(from) <= line && line <= Number(to),
		);
		if (page && !page.ariaCurrent) location.replace(page.href + fragment);
	}
}

customElements.define('source-pages', SourcePages);
