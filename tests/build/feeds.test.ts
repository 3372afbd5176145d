import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { allSegments, segmentText } from '../../src/domain/dispatch.ts';
import { languageTag, locales } from '../../src/domain/locale.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { plainText } from '../../src/domain/inline.ts';
import { feedKinds, feedLength } from '../../src/feeds/feed.ts';
import { urnOf } from '../../src/feeds/ids.ts';
import { isListed, sitemapFiles } from '../../src/feeds/sitemap.ts';
import { ledgerKey } from '../../src/ledger/id-spaces.ts';
import { readDispatches } from './dispatches.ts';
import { attribute, byTag, languageOf, readPages, textOf, type Page } from './html.ts';
import { canonicalOf } from './published.ts';

describe.each(['site', 'fixture', 'basedFixture'] as const)('of the %s', async (name) => {
	const site = inject(name);
	const { dir, origin, basePath } = site;
	const dispatches = await readDispatches(site);
	const pages = readPages(dir);
	const read = (path: string) => readFileSync(join(dir, path), 'utf8');
	/** The file of the site that an absolute address leads to. */
	const fileOf = (url: string) => {
		const { href, pathname } = new URL(url);
		expect(href.startsWith(`${origin}${basePath}`), url).toBe(true);
		return decodeURIComponent(pathname.slice(basePath.length)).replace(/(^|\/)$/, '$1index.html');
	};
	const isThere = (url: string) => expect([url, existsSync(join(dir, fileOf(url)))]).toEqual([url, true]);

	describe.each(locales)('the feeds in %s', (locale) => {
		const at = (file: string) => `${origin}${basePath}${locale}/feeds/${file}`;

		test.each(feedKinds)('%s are valid and have the same items in every format', (kind) => {
			const [atomText, rssText] = [read(`${locale}/feeds/${kind}.atom`), read(`${locale}/feeds/${kind}.rss`)];
			expect([XMLValidator.validate(atomText), XMLValidator.validate(rssText)]).toEqual([true, true]);

			// RFC 4287, 4.1: what a feed and an entry must have.
			const atom = parseAtomFeed(atomText);
			expect(atom).toMatchObject({
				id: expect.stringMatching(urn),
				title: { value: expect.any(String) },
				updated: rfc3339,
			});
			expect(atom.links).toContainEqual(expect.objectContaining({ rel: 'self', href: at(`${kind}.atom`) }));
			for (const entry of atom.entries ?? [])
				expect(entry).toMatchObject({
					id: expect.stringMatching(urn),
					title: { value: expect.stringMatching(/\S/) },
					published: rfc3339,
					updated: rfc3339,
					authors: [{ name: expect.stringMatching(/\S/) }],
					content: { type: 'html' },
				});

			const rss = parseRssFeed(rssText);
			expect(rss).toMatchObject({ language: languageTag[locale], description: expect.stringMatching(/\S/) });
			expect(rss.link).toBe(atom.links?.find(({ rel }) => rel === 'alternate')?.href);
			for (const item of rss.items ?? []) expect(new Date(item.pubDate ?? '').getTime()).not.toBeNaN();

			const json = jsonFeedOf(read(`${locale}/feeds/${kind}.json`));
			expect(json).toMatchObject({
				feed_url: at(`${kind}.json`),
				language: languageTag[locale],
				title: atom.title?.value,
			});

			const itemsOfAtom = (atom.entries ?? []).map((entry) => [
				entry.id,
				entry.title?.value,
				entry.links?.[0]?.href,
				entry.content?.value,
			]);
			expect(
				(rss.items ?? []).map(({ guid, title, link, content }) => [guid?.value, title, link, content?.encoded]),
			).toEqual(itemsOfAtom);
			expect((json.items ?? []).map((item) => [item.id, item.title, item.url, item.content_html])).toEqual(itemsOfAtom);
			expect(new Set(itemsOfAtom.map(([id]) => id)).size).toBe(itemsOfAtom.length);
			for (const [, , url] of itemsOfAtom) isThere(url!);
		});

		test('have every dispatch whole, in its language', () => {
			const { entries = [] } = parseAtomFeed(read(`${locale}/feeds/dispatches.atom`));
			expect(entries.length).toBe(Math.min(dispatches.length, feedLength));
			for (const dispatch of dispatches) {
				const address = `${origin}${basePath}${locale}/${ledgerKey(dispatch)}/`;
				const fragment = parseFragment(entries.find(({ links }) => links?.[0]?.href === address)?.content?.value ?? '');
				const text = squeezed(textOf(fragment));
				for (const segment of allSegments(dispatch).filter(({ kind }) => kind !== 'headline'))
					expect(text).toContain(squeezed(segmentText(segment, locale)));
				for (const paragraph of byTag(fragment, 'p')) expect(languageOf(paragraph)).toBe(languageTag[locale]);
				for (const image of byTag(fragment, 'img')) isThere(attribute(image, 'src')!);
			}
		});

		test('have every quote', () => {
			const { items = [] } = jsonFeedOf(read(`${locale}/feeds/quotes.json`));
			const quotes = dispatches.flatMap(quotesOf);
			expect(items.length).toBe(Math.min(quotes.length, feedLength));
			const texts = items.map((item) => squeezed(textOf(parseFragment(item.content_html ?? ''))));
			for (const quote of quotes.slice(0, feedLength)) {
				const words = squeezed(plainText(quote.content[locale]));
				expect(texts.some((text) => text.includes(words))).toBe(true);
			}
		});

		test('a dispatch has its whole text as Markdown beside its page', () => {
			for (const dispatch of dispatches) {
				const text = read(`${locale}/${ledgerKey(dispatch)}/index.md`);
				const words = squeezed(text.replace(/\\([^\w\s]|\n)/g, '$1').replaceAll('|', ''));
				for (const segment of allSegments(dispatch).filter(({ kind }) => kind !== 'headline'))
					expect(words).toContain(squeezed(segmentText(segment, locale)).replaceAll('|', ''));
				expect(text).toMatch(/^# \S/);
			}
		});

		test('OpenSearch describes the search of that language (OpenSearch 1.1)', () => {
			const text = read(`${locale}/opensearch.xml`);
			expect(XMLValidator.validate(text)).toBe(true);
			const parsed: unknown = xml.parse(text);
			expect(parsed).toMatchObject({
				OpenSearchDescription: {
					ShortName: expect.stringMatching(/^.{1,16}$/),
					Description: expect.stringMatching(/^.{1,1024}$/),
					Url: [
						{ type: 'text/html', template: `${origin}${basePath}${locale}/search/?q={searchTerms}` },
						{ rel: 'self', template: `${origin}${basePath}${locale}/opensearch.xml` },
					],
				},
			});
		});
	});

	test('the sitemap names exactly the pages that name themselves as canonical', () => {
		const text = read('sitemap.xml');
		expect(XMLValidator.validate(text)).toBe(true);
		const parsed = xml.parse(text) as { urlset: { url: { loc: string }[] } };
		const canonical = pages.filter(
			(page) => !isHidden(page) && canonicalOf(page) === `${origin}${basePath}${page.path}`,
		);
		expect(parsed.urlset.url.map(({ loc }) => loc)).toEqual(canonical.map(canonicalOf).sort());
	});

	test('robots.txt lets everything be read and names the sitemap', () => {
		expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${basePath}sitemap.xml\n`);
	});

	test('llms.txt has a title, a summary and links that lead to files', () => {
		const text = read('llms.txt');
		expect(text).toMatch(/^# .+\n\n> .+\n\n/);
		const links = [...text.matchAll(/^- \[.+\]\((.+?)\)/gm)].map(([, url]) => url!);
		expect(links.filter((url) => url.endsWith('.md')).length).toBe(Math.min(dispatches.length, feedLength) * 2);
		links.forEach(isThere);
	});

	test('every page names the feed of the dispatches and the search of its language', () => {
		for (const page of pages) {
			const root = byTag(page.document, 'html')[0]!;
			const locale = locales.find((one) => languageTag[one] === attribute(root, 'lang'))!;
			const hrefs = byTag(page.document, 'link').map((link) => attribute(link, 'href'));
			expect(hrefs).toContain(`${basePath}${locale}/feeds/dispatches.atom`);
			expect(hrefs).toContain(`${basePath}${locale}/opensearch.xml`);
		}
	});
});

test('an id is a UUID of version 5 that never changes', () => {
	expect(urnOf('zh/interviews/a-talk')).toMatchInlineSnapshot(`"urn:uuid:42b87713-0b17-5bc2-8fa2-040c72727e41"`);
});

test('a sitemap of more pages than one file may hold is a list of several', () => {
	const pages = Array.from({ length: 40_001 }, (_, index) => `https://a.example/${index}/`);
	const files = sitemapFiles(pages, (name) => `https://a.example/${name}`);
	expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
	expect(files.get('sitemap.xml')).toContain('<sitemap><loc>https://a.example/sitemap-2.xml</loc></sitemap>');
	const locs = [...files.values()].slice(1).flatMap((text) => text.match(/<loc>/g) ?? []);
	expect(locs.length).toBe(40_001);
});

test('a page that asks not to be listed, or names another as canonical, is in no sitemap', () => {
	const listed = (head: string) => isListed(`<head>${head}</head>`, 'https://a.example/b/');
	const canonical = '<link rel="canonical" href="https://a.example/b/">';
	expect(listed(canonical)).toBe(true);
	expect(listed(`<meta name="robots" content="noindex">${canonical}`)).toBe(false);
	expect(listed('<link rel="canonical" href="https://a.example/c/">')).toBe(false);
});

const urn = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const rfc3339 = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown;
const xml = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '',
	isArray: (name) => name === 'url',
});

const jsonFeedOf = (text: string) => {
	const value: unknown = JSON.parse(text);
	return parseJsonFeed(value as object);
};

/** Without white space, which HTML and Markdown set as they like. */
const squeezed = (text: string) => text.replace(/\s/gu, '');

const isHidden = ({ document }: Page) =>
	byTag(document, 'meta').some((meta) => /noindex/.test(attribute(meta, 'content') ?? ''));
