import { dispatchFolderPattern } from '../../src/i18n/dispatch-path.ts';
import { readPages } from '../build/html.ts';

/** One address of every kind of page, with the longest content of its kind where that matters. */
export const onePageOfEachKind = [
	'/',
	'/zh/',
	'/zh/interviews/isle-bridges/',
	'/en/interviews/isle-bridges/dual/',
	'/zh/interviews/isle-bridges/reveal/',
	'/en/interviews/isle-bridges/q3/',
	'/zh/interviews/isle-bridges/cite/#q3-p4',
	'/zh/articles/harbour-voices/',
	'/en/articles/lighthouse-lit/dual/',
	'/zh/editions/2031-05-06/',
	'/en/editions/',
	'/en/archive/2031/05/',
	'/zh/interviews/',
	'/files/',
	'/zh/quotes/',
	'/zh/quotes/zhen-every-tide/',
	'/en/people/',
	'/zh/people/tess-trial/',
	'/zh/search/?q=互联互通',
	'/zh/articles/ferry-lanes/history/',
	'/zh/source/',
	'/en/source/second-page/',
	'/zh/about/',
	'/404.html',
] as const;

/** More of some kinds: the other language, the shortest content, other blocks. */
export const morePages = [
	'/en/',
	'/en/articles/ferry-lanes/cite/',
	'/zh/articles/ferry-lanes/dual/',
	'/zh/articles/lighthouse-lit/',
	'/en/articles/lighthouse-lit/reveal/',
	'/zh/articles/bridge-day/dual/',
	'/en/editions/2032-06-15/',
	'/zh/archive/',
	'/en/quotes/zhen-not-an-ornament/',
	'/en/search/',
	'/en/source/',
	'/en/accessibility/',
] as const;

/**
 * The largest page of every kind that a built site has, without a leading slash: what its content asks most of. A kind
 * is what remains of an address without the names in it.
 */
export function largestPages(dir: string): string[] {
	const largest = new Map<string, { path: string; size: number }>();
	for (const { path, html } of readPages(dir)) {
		const kind = path
			.replace(new RegExp(`^(\\w+/(?:${dispatchFolderPattern}|quotes|people|source|editions)/)[^/]+`), '$1*')
			.replace(/\*\/(?!dual|reveal|cite|history)[^/]+/, '*/*');
		if (html.length > (largest.get(kind)?.size ?? 0)) largest.set(kind, { path, size: html.length });
	}
	return [...largest.values()].map(({ path }) => path);
}
