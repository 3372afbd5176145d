/** Opens the row that the address names, where it can be closed again. */
function openRow() {
	const row = document.getElementById(location.hash.slice(1));
	if (!(row instanceof HTMLDetailsElement)) return;
	row.open = true;
	row.scrollIntoView();
}

addEventListener('hashchange', openRow);
openRow();

export {};
