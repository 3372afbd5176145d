/**
 * `<copy-text data-copy data-copied>` holds lists of names and texts. Each text gets a button that copies it, and
 * `<var>`, a placeholder for the day of reading, becomes today. Without a script the texts can be selected.
 */
class CopyText extends HTMLElement {
	connectedCallback() {
		const { copy = '', copied = '' } = this.dataset;
		// Swedish writes a date as year-month-day.
		const today = new Date().toLocaleDateString('sv');
		for (const day of this.querySelectorAll('var')) day.textContent = today;
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
