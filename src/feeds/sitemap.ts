import { xmlDocument, xmlElement, xmlTextElement } from '../domain/xml.ts';

/** Whether a built page may be listed: one that asks not to be, or names another page as the one to list, is not. */
export function isListed(html: string, url: string): boolean {
	const head = html.slice(0, html.indexOf('</head>'));
	if (/<meta name="robots" content="[^"]*noindex/.test(head)) return false;
	return /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1] === url;
}

/**
 * The sitemap of pages with these absolute addresses (sitemaps.org 0.9), by name of the file. Where there are more
 * than one file may hold, `sitemap.xml` lists the others. `addressOf`: the address of a file. The versions of a page
 * stand in its head, which search engines take as well: here they would weigh three times what all else does.
 */
export function sitemapFiles(addresses: readonly string[], addressOf: (name: string) => string): Map<string, string> {
	const sorted = addresses.toSorted();
	if (sorted.length <= mostPages) return new Map([['sitemap.xml', urlSet(sorted)]]);
	const parts = Array.from({ length: Math.ceil(sorted.length / mostPages) }, (_, index): [string, string] => [
		`sitemap-${index + 1}.xml`,
		urlSet(sorted.slice(index * mostPages, (index + 1) * mostPages)),
	]);
	const list = parts.map(([name]) => xmlElement('sitemap', {}, xmlTextElement('loc', addressOf(name))));
	return new Map([['sitemap.xml', xmlDocument(xmlElement('sitemapindex', { xmlns }, ...list))], ...parts]);
}

const urlSet = (addresses: readonly string[]) =>
	xmlDocument(
		xmlElement('urlset', { xmlns }, ...addresses.map((url) => xmlElement('url', {}, xmlTextElement('loc', url)))),
	);

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** 50,000 are allowed, and 50 MB, which long addresses in Chinese could reach first. */
const mostPages = 40_000;
