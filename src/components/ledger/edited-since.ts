/**
 * Shows the reader of a link with `?v=` where the text has changed since the link was made. Old and new text come from
 * the page that lists the changes. A version that is not listed there is ignored. Without a script, that page is the
 * place to look.
 */
class EditedSince extends HTMLElement {
	async connectedCallback() {
		const versions = (new URLSearchParams(location.search).get('v') ?? '').split('.');
		if (!versions.every((version) => /^[\da-f]{8}$/.test(version))) return;
		const { history: address } = this.dataset;
		if (!address) return;
		const response = await fetch(address).catch(() => undefined);
		if (!response?.ok) return;
		const history = new DOMParser().parseFromString(await response.text(), 'text/html');
		for (const handle of aimedAt()) {
			const id = handle.dataset['of'] ?? handle.getAttribute('href')?.slice(1);
			const past = versions
				.map((version) => history.querySelector(`[data-of="${id}"][data-version="${version}"]`))
				.find(Boolean);
			const template = this.querySelector('template')?.content;
			const notice = template && document.importNode(template, true).firstElementChild;
			if (!past || !notice) continue;
			notice.append(past);
			const pair = handle.closest('.pair');
			if (pair) pair.append(notice);
			else handle.after(notice);
		}
	}
}

/**
 * The handles of the segments that the fragment names, `#a` or `#a..b`; all those of the page where there is no
 * fragment.
 */
function aimedAt(): HTMLElement[] {
	const handles = [...document.querySelectorAll<HTMLElement>('.n, [data-of]')];
	const ends = location.hash
		.slice(1)
		.split('..')
		.map((id) => document.getElementById(id));
	const isEnd = (handle: HTMLElement) =>
		ends.some((end) => end?.contains(handle) || handle.closest('.pair')?.contains(end));
	return location.hash ? handles.slice(handles.findIndex(isEnd), handles.findLastIndex(isEnd) + 1) : handles;
}

customElements.define('edited-since', EditedSince);
