import type { Page } from 'playwright-core';
import type {} from '../../src/components/search/dispatch-search.ts';

/** A segment as a page of the built site has it. */
export interface BuiltSegment {
	/** `slug#id language`. */
	name: string;
	language: 'zh' | 'en';
	text: string;
}

/** Every segment of every dispatch, in the languages that it has, from the pages of dispatches that the site lists. */
export function builtSegments(page: Page): Promise<BuiltSegment[]> {
	return page.evaluate(async () => {
		const dispatchPage = /\/(zh|en)\/(?:articles|documents|interviews|press-conferences|speeches)\/([^/]+)\/$/;
		// A request whose answer is a document, since the page takes no HTML that is a string (Trusted Types).
		const parse = (url: string) =>
			new Promise<Document>((resolve) => {
				const request = new XMLHttpRequest();
				request.responseType = 'document';
				request.addEventListener('load', () => resolve(request.responseXML!));
				request.open('GET', url);
				request.send();
			});
		const list = await (await fetch('/llms.txt')).text();
		const paths = [...list.matchAll(/https?:\/\/[^\s)]+/g)]
			.map(([address]) => new URL(address).pathname.replace(/index\.md$/, ''))
			.filter((path) => dispatchPage.test(path));
		const both = paths.flatMap((path) => ['zh', 'en'].map((language) => path.replace(/\/(zh|en)\//, `/${language}/`)));
		const found = [];
		for (const url of new Set(both)) {
			const [, language, slug] = dispatchPage.exec(url)!;
			for (const segment of (await parse(url)).querySelectorAll('[data-segment]')) {
				if (segment.getAttribute('lang')?.slice(0, 2) !== language) continue;
				found.push({
					name: `${slug}#${segment.getAttribute('data-segment')} ${language}`,
					language: language as 'zh' | 'en',
					text: segment.textContent,
				});
			}
		}
		return found;
	});
}

/** The names of the segments that have each query as it is typed, or are hit otherwise, sorted, a segment once. */
export function segmentsHit(page: Page, queries: readonly string[], onlyTyped = false): Promise<string[][]> {
	return page.evaluate(
		async ([queries, onlyTyped]) => {
			await customElements.whenDefined('dispatch-search');
			const search = document.querySelector('dispatch-search')!;
			const found = [];
			for (const query of queries) {
				const all = await search.search(query);
				const hits = all.filter(({ how }) => !onlyTyped || how === 'typed');
				found.push(
					[...new Set(hits.map(({ dispatch, segment, language }) => `${dispatch}#${segment} ${language}`))].sort(),
				);
			}
			return found;
		},
		[queries, onlyTyped] as const,
	);
}

/** Waits for the scripts of the search page, which come once it is painted. */
export const searchReady = (page: Page) => page.locator('dispatch-search:defined').waitFor({ state: 'attached' });

/** What the page says of its search. */
export const statusOf = (page: Page) => page.locator('dispatch-search [role=status]').innerText();

/** The address's query, as the page shows it. */
export const queryOf = (page: Page) => new URL(page.url()).searchParams.get('q');
