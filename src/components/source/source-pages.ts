import { meantFragments } from '../../client/links/meant-fragment.ts';

/**
 * `<source-pages>` around the links to the pages of a source, each with the lines it has in `data-from` and `data-to`:
 * opens the line that the address names, as `#L950`, wherever it stands.
 */
class SourcePages extends HTMLElement {
	connectedCallback() {
		this.#open();
		addEventListener('hashchange', () => this.#open());
	}

	#open() {
		const [line] = meantFragments(location.hash).flatMap((id) => /^l(\d+)/.exec(id)?.[1] ?? []);
		const page = [...this.querySelectorAll('a')].find(
			({ dataset: { from, to } }) => Number(from) <= Number(line) && Number(line) <= Number(to),
		);
		if (!page) return;
		const target = new URL(`#L${Number(line)}`, page.href).href;
		if (target !== location.href) location.replace(target);
	}
}

customElements.define('source-pages', SourcePages);
