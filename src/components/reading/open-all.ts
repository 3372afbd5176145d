/**
 * Holds a button that opens the translations of a page, all of them, or closes them where all are open. What it says
 * goes with what the reader opens one by one. Without a script it is not shown.
 */
class OpenAll extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector('button');
		const all = [...document.querySelectorAll<HTMLDetailsElement>('.pair details')];
		const isAny = () => all.some(({ open }) => !open);
		this.addEventListener('click', () => {
			const open = isAny();
			for (const details of all) details.open = open;
		});
		for (const details of all)
			details.addEventListener('toggle', () => {
				if (button) button.textContent = (isAny() ? button.dataset['all'] : button.dataset['none']) ?? '';
			});
	}
}

customElements.define('open-all', OpenAll);

export {};
