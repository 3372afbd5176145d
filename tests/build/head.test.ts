import { describe, expect, inject, test } from 'vitest';
import { translationState } from '../../src/domain/dispatch.ts';
import { locales } from '../../src/domain/locale.ts';
import { readSite } from '../../src/loaders/site.ts';
import { oldPages } from '../../src/ledger/old-pages.ts';
import { pathOf } from './dispatches.ts';
import { attribute, byTag, readPages, textOf, type Page } from './html.ts';

describe.each(['site', 'fixture'] as const)('%s', async (name) => {
	const { dir, basePath, origin, project } = inject(name);
	const pages = readPages(dir);
	const urlOf = (page: Page) => new URL(basePath + page.path, origin).href;

	/** Pages for search engines: all but those that ask to be left out, such as the 404 page. */
	const listed = pages.filter((page) => !meta(page, 'robots')?.includes('noindex'));

	const { permalinks, dispatches } = await readSite(project);
	/** The addresses of what has moved or was withdrawn. */
	const old = oldPages(permalinks).map(({ path }) => path.slice(1));

	/** Whether a page is to read a dispatch that is not translated, of which both languages show the original. */
	const isUntranslated = ({ path }: Page) => untranslated.has(path.replace(/(dual|reveal)\/$/, ''));
	const untranslated = new Set(
		dispatches
			.filter((dispatch) => translationState(dispatch) === 'none')
			.flatMap((dispatch) => locales.map((locale) => pathOf(locale, dispatch))),
	);

	test('only the pages of what is not found or not kept, that of bare folders, the search pages, pages of changes that have none yet and old addresses may ask to be left out by search engines', () => {
		const isUnchanged = ({ path, document }: Page) =>
			path.endsWith('/history/') && byTag(document, 'section').length === 0;
		const hidden = pages.filter((page) => !listed.includes(page) && !isUnchanged(page)).map(({ path }) => path);
		expect(
			hidden.filter((path) => !['404.html', 'offline/', 'files/', 'zh/search/', 'en/search/', ...old].includes(path)),
		).toEqual([]);
	});

	test('every page has one h1, and it says something', () => {
		const headings = pages.map(
			(page) => [page.path, byTag(page.document, 'h1').map((heading) => textOf(heading).trim())] as const,
		);
		expect(headings.filter(([, texts]) => texts.length !== 1 || texts[0] === '')).toEqual([]);
	});

	test('every page has a title of its own', () => {
		const titles = new Map<string, string[]>();
		for (const page of pages) {
			const [title, ...more] = byTag(page.document, 'title')
				.filter((element) => element.parentNode?.nodeName === 'head')
				.map(textOf);
			expect([page.path, title?.trim(), more]).toEqual([page.path, expect.stringMatching(/\S/), []]);
			titles.set(title!, [...(titles.get(title!) ?? []), page.path]);
		}
		expect([...titles].filter(([, paths]) => paths.length > 1)).toEqual([]);
	});

	test('every page has a description', () => {
		expect(pages.filter((page) => !meta(page, 'description')?.trim()).map(({ path }) => path)).toEqual([]);
	});

	test('every title that search engines show is at most 60 characters long', () => {
		const long = listed
			.map((page) => byTag(page.document, 'title').map(textOf)[0] ?? '')
			.filter((title) => title.length > 60);
		expect(long).toEqual([]);
	});

	test('every page has a description of its own', () => {
		const pagesOf = Map.groupBy(listed, (page) => meta(page, 'description'));
		const shared = [...pagesOf.values()].filter(
			// What is not translated is described in its own language in both.
			(some) => some.length > 1 && !(some.length === 2 && some.every(isUntranslated)),
		);
		expect(shared.map((some) => some.map(({ path }) => path))).toEqual([]);
	});

	test('search engines may show large pictures of every page that they list', () => {
		expect(listed.filter((page) => meta(page, 'robots') !== 'max-image-preview:large').map(({ path }) => path)).toEqual(
			[],
		);
	});

	test('every page names its own absolute address as canonical', () => {
		const wrong = listed.map((page) => [urlOf(page), links(page, 'canonical').map(({ href }) => href)] as const);
		expect(wrong.filter(([url, canonical]) => canonical.length !== 1 || canonical[0] !== url)).toEqual([]);
	});

	test('every page that is in both languages names itself, the other and a default, and each of those names the same', () => {
		const alternates = new Map(listed.map((page) => [urlOf(page), alternatesOf(page)]));
		const wrong: unknown[] = [];
		for (const page of listed) {
			const [url, isAlone] = [urlOf(page), isUntranslated(page)];
			const own = alternates.get(url)!;
			if (Object.keys(own).sort().join() !== (isAlone ? '' : 'en,x-default,zh-Hans'))
				wrong.push([url, 'has other alternates', own]);
			if (!isAlone && !Object.values(own).includes(url)) wrong.push([url, 'does not name itself', own]);
			for (const other of new Set(Object.values(own))) {
				if (JSON.stringify(alternates.get(other)) !== JSON.stringify(own))
					wrong.push([url, 'is not named back by', other]);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('a page in a language folder is that language’s alternate and says so on its root element', () => {
		const tags = { zh: 'zh-Hans', en: 'en' };
		for (const page of listed) {
			const locale = /^(zh|en)\//.exec(page.path)?.[1] as keyof typeof tags | undefined;
			const root = attribute(byTag(page.document, 'html')[0]!, 'lang');
			if (!locale) {
				expect(Object.values(tags)).toContain(root);
				continue;
			}
			expect([page.path, root]).toEqual([page.path, tags[locale]]);
			expect(alternatesOf(page)[tags[locale]]).toBe(isUntranslated(page) ? undefined : urlOf(page));
		}
	});

	test('every page offers the same page in the other language', () => {
		const missing = listed
			.filter((page) => /^(zh|en)\//.test(page.path))
			.filter((page) => {
				const other = basePath + page.path.replace(/^(zh|en)/, (locale) => (locale === 'zh' ? 'en' : 'zh'));
				return !byTag(page.document, 'a').some(
					(link) => attribute(link, 'href') === other && attribute(link, 'hreflang') !== undefined,
				);
			});
		expect(missing.map(({ path }) => path)).toEqual([]);
	});

	function meta(page: Page, name: string): string | undefined {
		const element = byTag(page.document, 'meta').find((candidate) => attribute(candidate, 'name') === name);
		return element && attribute(element, 'content');
	}

	function links(page: Page, rel: string): { href: string | undefined; hreflang: string | undefined }[] {
		return byTag(page.document, 'link')
			.filter((link) => attribute(link, 'rel') === rel)
			.map((link) => ({ href: attribute(link, 'href'), hreflang: attribute(link, 'hreflang') }));
	}

	/** The page's versions by language tag, sorted by tag. */
	function alternatesOf(page: Page): Record<string, string> {
		const entries = links(page, 'alternate').filter(({ hreflang }) => hreflang !== undefined);
		return Object.fromEntries(
			entries.map(({ hreflang, href }) => [hreflang!, href!] as const).sort(([a], [b]) => a.localeCompare(b)),
		);
	}
});
