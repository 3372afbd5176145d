/**
 * Shows the reader of a link with `?v=` where the text has changed since the link was made. Old and new text come from
 * the page that lists the changes. A version that is not listed there is ignored. Without a script, that page is the
 * place to look.
 */
class EditedSince extends HTMLElement {
	async connectedCallback() {
		// What a program has appended is left out.
		const [asked = ''] = /^[\da-f.]+/.exec(new URLSearchParams(location.search).get('v')?.toLowerCase() ?? '') ?? [];
		const versions = asked.split('.').filter((version) => version.length === 8);
		if (versions.length === 0) return;
		const { history: address } = this.dataset;
		if (!address) return;
		const history = await pageAt(address);
		if (!history) return;
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

/** The document at an address of this site. A request reads it by itself, as Trusted Types (in the policy) ask. */
function pageAt(address: string): Promise<Document | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('GET', address);
		request.responseType = 'document';
		request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
		request.onerror = () => resolve(null);
		request.send();
	});
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
