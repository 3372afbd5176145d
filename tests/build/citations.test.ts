import { describe, expect, inject, test } from 'vitest';
import { allSegments, exchanges, translationState } from '../../src/domain/dispatch.ts';
import { languageTag, locales, otherLocale } from '../../src/domain/locale.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { pathOf, readDispatches } from './dispatches.ts';
import {
	attribute,
	byTag,
	elements,
	filesOf,
	readPages,
	textOf,
	withAttribute,
	type Element,
	type Page,
} from './html.ts';

describe.each(['site', 'fixture'] as const)('%s', async (name) => {
	const { dir, basePath, origin } = inject(name);
	const pages = new Map(readPages(dir).map((page) => [page.path, page]));
	const dispatches = await readDispatches(inject(name));
	const styleNames = ['GB/T 7714—2025', 'GB/T 7714—2015', 'APA 7', 'Chicago', 'MLA 9'];

	/** Every page that shows something to cite, with the key of what it shows. */
	const citing = locales.flatMap((locale) =>
		dispatches.flatMap((dispatch) => [
			{ locale, dispatch, key: dispatch.slug, path: `${pathOf(locale, dispatch)}cite/` },
			...exchanges(dispatch).map(({ id }) => ({
				locale,
				dispatch,
				key: `${dispatch.slug}-${id}`,
				path: `${pathOf(locale, dispatch)}${id}/`,
			})),
			...quotesOf(dispatch).map(({ id }) => ({ locale, dispatch, key: id, path: `${locale}/quotes/${id}/` })),
		]),
	);

	test('every view of a dispatch leads to its citations', () => {
		for (const locale of locales) {
			for (const dispatch of dispatches) {
				for (const view of ['', 'dual/', 'reveal/']) {
					const links = byTag(pageAt(pathOf(locale, dispatch) + view).document, 'a').map((link) =>
						attribute(link, 'href'),
					);
					expect(links).toContain(`${basePath}${pathOf(locale, dispatch)}cite/`);
				}
			}
		}
	});

	test('every dispatch, answer and quote has its citations and files at hand, closed on a page to read', () => {
		for (const { key, path, locale } of citing) {
			const [details, ...more] = detailsOf(pageAt(path));
			expect([path, more.length, attribute(details!, 'open')]).toEqual([path, 0, undefined]);
			expect([path, namesIn(details!)]).toEqual([
				path,
				[
					...styleNames,
					...(locale === 'zh' ? ['双语文本', '双语Markdown'] : ['Both languages', 'Both languages, Markdown']),
				],
			]);
			expect([path, downloadsIn(details!)]).toEqual([
				path,
				['bib', 'ris', 'json'].map((extension) => `${key}.${extension}`),
			]);
		}
	});

	describe.each(locales)('the page of citations in %s', (locale) => {
		test.each(dispatches.map((dispatch) => [dispatch.slug, dispatch] as const))(
			'of %s cites each segment under its id, by its address',
			(_, dispatch) => {
				const page = pageAt(`${pathOf(locale, dispatch)}cite/`);
				const places = byTag(page.document, 'details');
				expect(places.map((place) => attribute(place, 'id'))).toEqual(allSegments(dispatch).map(({ id }) => id));
				for (const place of places) {
					const id = attribute(place, 'id')!;
					const texts = byTag(place, 'dd').map(textOf);
					expect(texts).toHaveLength(styleNames.length);
					expect([id, texts.filter((text) => !text.includes(`#${id}`))]).toEqual([id, []]);
					for (const text of texts.slice(0, 5))
						expect(text).toContain(`${origin}${basePath}${pathOf(locale, dispatch)}#${id}`);
				}
			},
		);
	});

	test('every page on which a day of access belongs says so with a word, not a date', () => {
		for (const { path, locale } of citing) {
			const words = byTag(detailsOf(pageAt(path))[0]!, 'var').map(textOf);
			expect([path, words]).toEqual([
				path,
				locale === 'zh' ? ['访问日期', '访问日期'] : ['date accessed', 'date accessed'],
			]);
		}
	});

	test('the pages carry the files themselves, each with the record of its thing, under its type, and UTF-8', async () => {
		for (const { key, path, dispatch } of citing) {
			const links = withAttribute(detailsOf(pageAt(path))[0]!, 'download');
			const responses = await Promise.all(links.map((link) => fetch(attribute(link, 'href')!)));
			expect([path, responses.map(({ headers }) => headers.get('content-type'))]).toEqual([
				path,
				[
					'application/x-bibtex;charset=utf-8',
					'application/x-research-info-systems;charset=utf-8',
					'application/vnd.citationstyles.csl+json;charset=utf-8',
				],
			]);
			const [bib, ris, json] = await Promise.all(responses.map((response) => response.text()));
			expect(bib).toMatch(new RegExp(`^@online{${key},$`, 'm'));
			expect(ris).toMatch(new RegExp(`^ID  - ${key}\r$`, 'm'));
			const records: unknown = JSON.parse(json!);
			const translation = { id: `${key}-${otherLocale(dispatch.original.locale)}` };
			expect(records).toMatchObject([{ id: key }, ...(translationState(dispatch) === 'none' ? [] : [translation])]);
			for (const text of [bib, ris, json]) {
				expect(text).toContain(`${origin}${basePath}zh/`);
				for (const agency of dispatch.agencies) expect(text).toContain(agency.zh);
			}
		}
	});

	test('no citation is a file of its own', () => {
		expect(filesOf(dir).filter((file) => /^cite\/|\.(bib|ris)$/.test(file))).toEqual([]);
	});

	function pageAt(path: string): Page {
		const page = pages.get(path);
		if (!page) throw new Error(`There is no page ${path}`);
		expect(attribute(byTag(page.document, 'html')[0]!, 'lang')).toBe(languageTag[path.startsWith('zh/') ? 'zh' : 'en']);
		return page;
	}

	/** The citations of what the page is about: folded on a page to read, open on the page of citations. */
	const detailsOf = (page: Page): Element[] =>
		elements(
			page.document,
			(element) => ['cite', 'whole'].includes(attribute(element, 'class') ?? '') && element.tagName !== 'body',
		);

	const namesIn = (element: Element) => byTag(element, 'dt').map(textOf);

	const downloadsIn = (element: Element) =>
		withAttribute(element, 'download').map((link) => attribute(link, 'download'));
});
