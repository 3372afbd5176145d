/**
 * `<copy-text data-copy data-copied>` holds a list of names and texts. Each text gets a button that copies it, and
 * `<var>`, which stands for the day of reading, becomes today. Without it the texts are there to be selected.
 */
class CopyText extends HTMLElement {
	connectedCallback() {
		const { copy = '', copied = '' } = this.dataset;
		for (const day of this.querySelectorAll('var')) day.textContent = new Date().toLocaleDateString('sv'); // year-month-day
		for (const text of this.querySelectorAll('dd')) {
			const name = text.previousElementSibling;
			if (!name) continue;
			const button = document.createElement('button');
			const status = document.createElement('output');
			button.type = 'button';
			button.textContent = copy;
			button.ariaLabel = `${copy} ${name.textContent}`;
			button.onclick = () =>
				navigator.clipboard.writeText(text.textContent).then(
					() => (status.textContent = copied),
					() => getSelection()?.selectAllChildren(text),
				);
			name.append(button, status);
		}
	}
}

customElements.define('copy-text', CopyText);

export {};
