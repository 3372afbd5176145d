/**
 * A table of contents that marks where the reader is: the last entry whose heading has passed the upper third of the
 * window.
 */
class ContentsPlace extends HTMLElement {
	connectedCallback() {
		const links = [...this.querySelectorAll('a')];
		const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
		const mark = () => {
			const passed = headings.findLastIndex(
				(heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
			);
			links.forEach((link, index) => (link.ariaCurrent = index === passed ? 'true' : null));
		};
		const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -67% 0px', threshold: [0, 1] });
		for (const heading of headings) if (heading) observer.observe(heading);
	}
}

customElements.define('contents-place', ContentsPlace);

export {};
