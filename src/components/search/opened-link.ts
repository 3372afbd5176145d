import { markQuery } from '../../search/mark-query.ts';
import type { Answer } from '../../search/search.ts';

/** Lets the page that a result opens mark what was searched for; of a match by sound, the characters that were found. */
export function addMark(link: HTMLAnchorElement, { how, asked }: Answer): void {
	const found = link.closest('.hit')?.querySelector('.side:not(.facing) mark')?.textContent;
	const url = new URL(link.href);
	url.searchParams.set(markQuery, how === 'sound' ? (found ?? '') : asked);
	link.href = url.href;
}
