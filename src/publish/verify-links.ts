import { isPage, pagePath } from './built-site.ts';
import type { PublishedSite } from './published-site.ts';

/**
 * What is wrong with the addresses in a built site: each one on a page, and each one anywhere that is absolute and of
 * this site, leads to a file of it, and its fragment to an element.
 */
export function brokenLinks(
	{ origin, basePath }: Pick<PublishedSite, 'origin' | 'basePath'>,
	names: ReadonlySet<string>,
	texts: ReadonlyMap<string, string>,
): string[] {
	const ids = new Map<string, ReadonlySet<string>>();
	const idsOf = (name: string) => {
		const known =
			ids.get(name) ?? new Set([...(texts.get(name) ?? '').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? ''));
		ids.set(name, known);
		return known;
	};
	/** Why an address leads to nothing; undefined where it does not, or leads to another site. */
	const problemWith = (address: string, from: string): string | undefined => {
		const base = `${origin}${basePath}${pagePath(from)}`;
		if (!URL.canParse(address, base)) return 'is no address';
		const url = new URL(address, base);
		if (url.origin !== origin) return undefined;
		if (!url.pathname.startsWith(basePath)) return 'leaves the base path';
		const path = decodeURIComponent(url.pathname.slice(basePath.length));
		const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		if (!names.has(name)) return 'leads to no file';
		const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*/, '');
		if (!isPage(name) || fragment === '' || fragment.includes('..') || idsOf(name).has(fragment)) return undefined;
		return 'has a fragment that no element carries';
	};
	const found = new Map<string, string>();
	for (const [from, text] of texts) {
		for (const address of new Set(addressesIn(from, text, origin))) {
			const problem = problemWith(address, from);
			if (problem) found.set(`${address} ${problem}`, from);
		}
	}
	return [...found].map(([problem, from]) => `${from}: ${problem}.`);
}

/**
 * The addresses that a text has: those that a page's attributes hold, and the absolute ones of this site. A file that
 * stands in an attribute (`data:`) is none.
 */
function addressesIn(name: string, text: string, origin: string): string[] {
	const plain = text.replace(/"data:[^"]*"/g, '""');
	const attributes = isPage(name) ? plain.matchAll(/\s(?:href|src|action|poster)="([^"]*)"/g) : [];
	const sets = isPage(name) ? plain.matchAll(/\ssrcset="([^"]*)"/g) : [];
	return [
		...[...attributes].map(([, address = '']) => address.replaceAll('&amp;', '&')),
		...[...sets].flatMap(([, set = '']) => set.split(',').map((part) => part.trim().split(/\s/)[0] ?? '')),
		...plain
			.split(origin)
			.slice(1)
			.map((rest) => origin + (/^[\w\-./~:#?=%+@!,]*/.exec(rest)?.[0] ?? '').replace(/[.,:!?]+$/, '')),
	];
}
