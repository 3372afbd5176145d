import { xmlDocument, xmlElement, xmlTextElement } from '../domain/xml.ts';

/** A page that search engines may list, with its versions by language tag, itself included. Addresses are absolute. */
export interface ListedPage {
	url: string;
	alternates: [hreflang: string, url: string][];
}

/**
 * What a built page says of itself: undefined where it asks not to be listed, or names another page as the one to list.
 */
export function listedPage(html: string, url: string): ListedPage | undefined {
	const head = html.slice(0, html.indexOf('</head>'));
	if (/<meta name="robots" content="[^"]*noindex/.test(head)) return undefined;
	if (/<link rel="canonical" href="([^"]*)"/.exec(head)?.[1] !== url) return undefined;
	const links = head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g);
	return { url, alternates: [...links].map(([, hreflang = '', href = '']) => [hreflang, href]) };
}

/**
 * The sitemap of these pages (sitemaps.org 0.9, alternates as Google reads them), by name of the file. Where there are
 * more pages than one file may hold, `sitemap.xml` lists the others. `addressOf`: the address of a file.
 */
export function sitemapFiles(pages: readonly ListedPage[], addressOf: (name: string) => string): Map<string, string> {
	const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
	if (sorted.length <= mostPages) return new Map([['sitemap.xml', urlSet(sorted)]]);
	const parts = Array.from({ length: Math.ceil(sorted.length / mostPages) }, (_, index): [string, string] => [
		`sitemap-${index + 1}.xml`,
		urlSet(sorted.slice(index * mostPages, (index + 1) * mostPages)),
	]);
	const list = parts.map(([name]) => xmlElement('sitemap', {}, xmlTextElement('loc', addressOf(name))));
	return new Map([['sitemap.xml', xmlDocument(xmlElement('sitemapindex', { xmlns }, ...list))], ...parts]);
}

const urlSet = (pages: readonly ListedPage[]) =>
	xmlDocument(xmlElement('urlset', { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, ...pages.map(urlElement)));

const urlElement = ({ url, alternates }: ListedPage) =>
	xmlElement(
		'url',
		{},
		xmlTextElement('loc', url),
		...alternates.map(([hreflang, href]) => xmlElement('xhtml:link', { rel: 'alternate', hreflang, href })),
	);

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** 50,000 are allowed, and 50 MB, which long addresses in Chinese could reach first. */
const mostPages = 40_000;
