import { rangeVersion } from '../../domain/permalink.ts';
import { editedStrings as t } from '../../i18n/browser/edited.ts';
import { pageFacts } from './facts.ts';

/**
 * Tells the reader of a link with `?v=` whether what it names has changed since the link was made, and shows old and
 * new text, which come from the page that lists the changes. A version that nobody knows is passed over, and so is what
 * a program has appended to one. Without a script that page is the place to look.
 */
export async function tellOfChanges(given: string): Promise<void> {
	const [version] = /^[\da-f]{8}(?![\da-f])/.exec(given.toLowerCase()) ?? [];
	if (!version) return;
	const aimed = aimedAt();
	const now = await versionsNow();
	const [first] = aimed;
	if (!first) return;
	if (rangeVersion(aimed.map(({ id }) => now[id])) === version) return addNotice(first.handle, t('links.unedited'));
	const address = document.querySelector<HTMLElement>('[data-history]')?.dataset['history'];
	const history = address && (await pageAt(address));
	if (!history) return;
	const past = aimed.map(({ id }) => [...history.querySelectorAll<HTMLElement>(`[data-of="${id}"]`)]);
	// The texts as they stood up to each day on which one of them changed.
	for (const day of new Set(past.flat().map(untilOf))) {
		const then = past.map((texts) => texts.find((text) => untilOf(text) >= day));
		const versions = aimed.map(({ id }, index) => then[index]?.dataset['version'] ?? now[id]);
		if (rangeVersion(versions) !== version) continue;
		aimed.forEach(({ handle }, index) => {
			const text = then[index];
			if (text) addNotice(handle, t('links.edited'), { text, address });
		});
		return;
	}
}

/** The day until which an earlier text was published; one that is to be replaced with the next release has none. */
const untilOf = ({ dataset }: HTMLElement) => dataset['until'] ?? '~';

/** The versions of the page's texts by id: those of a dispatch's segments, or that of its quote. */
async function versionsNow(): Promise<Record<string, string | undefined>> {
	const quote = document.querySelector<HTMLElement>('[data-of]')?.dataset['of'];
	if (quote === undefined) return (await pageFacts()).versions;
	return { [quote]: document.querySelector<HTMLElement>('copy-link a')?.dataset['v'] };
}

function addNotice(handle: Element, words: string, past?: { text: Element; address: string }) {
	const notice = document.createElement('aside');
	const line = document.createElement('p');
	notice.className = 'edited';
	line.append(words);
	notice.append(line);
	if (past) {
		const link = document.createElement('a');
		link.href = past.address;
		link.append(t('history.title'));
		line.append(' ', link);
		notice.append(past.text);
	}
	const pair = handle.closest('.pair');
	if (pair) pair.append(notice);
	else handle.after(notice);
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
 * The texts that the fragment names, `#a` or `#a..b`, by their handles; all those of the page where there is no
 * fragment.
 */
function aimedAt(): { handle: HTMLElement; id: string }[] {
	const handles = [...document.querySelectorAll<HTMLElement>('.n, [data-of]')];
	const ends = location.hash
		.slice(1)
		.split('..')
		.map((id) => document.getElementById(id));
	const isEnd = (handle: HTMLElement) =>
		ends.some((end) => end?.contains(handle) || handle.closest('.pair')?.contains(end));
	const aimed = location.hash ? handles.slice(handles.findIndex(isEnd), handles.findLastIndex(isEnd) + 1) : handles;
	return aimed.map((handle) => ({
		handle,
		id: handle.dataset['of'] ?? handle.getAttribute('href')?.slice(1) ?? '',
	}));
}
