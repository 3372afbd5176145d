import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elements, filesOf, readPages, withAttribute, type Page } from './html.ts';

describe.each(['site', 'basedFixture'] as const)('links of the %s', (name) => {
	const { dir, basePath, origin } = inject(name);
	const pages = new Map(readPages(dir).map((page) => [page.path, page]));

	test('there are pages to check', () => {
		expect(pages.size).toBeGreaterThan(10);
	});

	test('every address on a page leads to a file of the site, and every fragment to an element', () => {
		const broken = new Map<string, string[]>();
		for (const page of pages.values()) {
			for (const address of addressesOf(page)) {
				const problem = problemWith(address, page);
				if (problem)
					broken.set(`${address} ${problem}`, [...(broken.get(`${address} ${problem}`) ?? []), `/${page.path}`]);
			}
		}
		expect([...broken].map(([problem, on]) => `${problem}, on ${on.length} pages such as ${on[0]}`)).toEqual([]);
	});

	test('every address in a stylesheet leads to a file of the site', () => {
		const broken = filesOf(dir)
			.filter((file) => file.endsWith('.css'))
			.flatMap((file) => cssAddresses(readFileSync(join(dir, file), 'utf8')).map((address) => ({ file, address })))
			.filter(
				({ file, address }) =>
					!address.startsWith('data:') && missing(new URL(address, pageUrl(file)).pathname) !== undefined,
			);
		expect(broken).toEqual([]);
	});

	const pageUrl = (path: string) => new URL(basePath + path, origin);

	/** What is wrong with an address on a page; undefined where nothing is, or where it leads to another site. */
	function problemWith(address: string, page: Page): string | undefined {
		if (!URL.canParse(address, pageUrl(page.path))) return 'is no address';
		const url = new URL(address, pageUrl(page.path));
		if (url.origin !== origin) return undefined;
		const reason = missing(url.pathname);
		if (reason) return reason;
		const target = pages.get(decodeURIComponent(url.pathname).slice(basePath.length));
		const fragment = decodeURIComponent(url.hash.slice(1));
		if (!target || fragment === '' || fragment === 'top') return undefined;
		return idsOf(target).has(fragment) ? undefined : 'has a fragment that no element carries';
	}

	/** Why the path is no file of the site; undefined where it is one. */
	function missing(pathname: string): string | undefined {
		if (!pathname.startsWith(basePath)) return 'leaves the base path';
		const file = join(dir, decodeURIComponent(pathname).slice(basePath.length));
		if (pathname.endsWith('/')) return existsSync(join(file, 'index.html')) ? undefined : 'leads to no page';
		if (!existsSync(file)) return 'leads to no file';
		return statSync(file).isDirectory() ? 'lacks its closing slash' : undefined;
	}
});

/** Everything on a page that names an address. */
function addressesOf(page: Page): string[] {
	const plain = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'].flatMap((name) =>
		withAttribute(page.document, name).map((element) => attribute(element, name)!),
	);
	const sets = withAttribute(page.document, 'srcset').flatMap((element) =>
		attribute(element, 'srcset')!
			.split(',')
			.map((candidate) => candidate.trim().split(/\s+/)[0]!),
	);
	const styles = elements(page.document, ({ tagName }) => tagName === 'style').flatMap((element) =>
		cssAddresses(element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')),
	);
	return [...new Set([...plain, ...sets, ...styles])];
}

const cssAddresses = (css: string) =>
	[...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)].map((match) => match[2] ?? match[4]!);

const idCache = new WeakMap<Page, Set<string>>();

function idsOf(page: Page): Set<string> {
	let ids = idCache.get(page);
	if (!ids)
		idCache.set(page, (ids = new Set(withAttribute(page.document, 'id').map((element) => attribute(element, 'id')!))));
	return ids;
}
