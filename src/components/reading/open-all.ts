/** The button that opens every translation of the page, or closes them all where all are open, and says which. */
const button = document.querySelector<HTMLButtonElement>('.open-all');
const all = [...document.querySelectorAll<HTMLDetailsElement>('.pair details')];
const anyClosed = () => all.some(({ open }) => !open);

if (button) {
	button.disabled = false;
	button.onclick = () => {
		const open = anyClosed();
		for (const details of all) details.open = open;
	};
	for (const details of all)
		details.ontoggle = () => (button.textContent = button.dataset[anyClosed() ? 'all' : 'none'] ?? '');
}

export {};
