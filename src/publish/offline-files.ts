import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dispatch } from '../domain/dispatch.ts';
import { locales } from '../domain/locale.ts';
import { quotesOf } from '../domain/quote.ts';
import { digestOf } from '../files/digest.ts';
import { inLocale, urls } from '../i18n/urls.ts';
import { siteFiles } from './built-site.ts';

/** At most, in bytes of one build: while the next one is fetched both are on the device, of 10 MB together. */
export const offlineLimit = 5_000_000;

/** How the names of all caches of the site begin, also of another one's on the same origin. */
export const offlineCachePrefix = (basePath: string) => `ditl.${basePath} `;

/**
 * The files of a built site that are kept on a reader's device, as paths in `folder`: the newest edition, its
 * dispatches in every view, their quotes and people, the search, and what all of these load. `dispatches`: those of the
 * newest edition, in its order. Those at the end that no longer fit are left out; `left` says how many.
 */
export async function offlineFiles(
	folder: string,
	basePath: string,
	dispatches: readonly Dispatch[],
): Promise<{ names: string[]; left: number }> {
	const all = siteFiles(folder);
	const candidates = new Set(all.filter(mayBeKept));
	const inBoth = (...paths: string[]) => paths.flatMap((path) => locales.map((locale) => inLocale(path, locale)));
	const under = (path: string) => all.filter((name) => name.startsWith(path.slice(basePath.length)));
	const page = (path: string) => `${path.slice(basePath.length)}index.html`;
	const kept = new Set<string>();
	let bytes = 0;
	/** Adds pages and files with what they load, all of them or none. */
	const add = async (names: readonly string[]): Promise<boolean> => {
		const more = new Set<string>();
		let size = 0;
		const queue = names.filter((name) => candidates.has(name));
		for (const name of queue) {
			if (more.has(name) || kept.has(name)) continue;
			more.add(name);
			const content = await readFile(join(folder, name));
			size += content.length;
			queue.push(...loadedBy(name, content.toString('latin1'), basePath).filter((one) => candidates.has(one)));
		}
		if (bytes + size > offlineLimit) return false;
		bytes += size;
		for (const name of more) kept.add(name);
		return true;
	};

	const [first] = dispatches;
	const edition = first ? [urls.edition('zh', first.date)] : [];
	const site = [urls.home, urls.search, urls.quotes, urls.people, urls.about, urls.accessibility, urls.privacy];
	await add([
		page(urls.root()),
		page(urls.offline()),
		...inBoth(...edition, ...site.map((url) => url('zh'))).map(page),
	]);
	// A hit of any year is to be told, also where its text is not kept.
	await add(
		all.filter(
			(name) => /^pagefind\/(?:years\/)?[^/]+\.gz$/.test(name) || /^pagefind\/index\/.*\.pf_index$/.test(name),
		),
	);
	let left = 0;
	for (const dispatch of dispatches) {
		const people = new Set(quotesOf(dispatch).flatMap(({ speaker, relays }) => [speaker ?? [], relays ?? []].flat()));
		const isKept = await add([
			...inBoth(urls.dispatch('zh', dispatch)).flatMap(under),
			...inBoth(
				...dispatch.quotes.map(({ id }) => urls.quote('zh', id)),
				...[...people].map((id) => urls.person('zh', id)),
			).map(page),
			...all.filter((name) => name.startsWith(`facts/${dispatch.date}.`)),
			...all.filter((name) => name.startsWith(`pagefind/text/${dispatch.slug}.`)),
		]);
		if (!isKept) left += 1;
	}
	return { names: [...kept].sort(), left };
}

/** The list that stands before the worker's code. */
export async function offlineList(folder: string, basePath: string, names: readonly string[]): Promise<string> {
	const files = await Promise.all(
		names.map(async (name) => {
			const digest = createHash('sha256')
				.update(await readFile(join(folder, name)))
				.digest('base64');
			return [basePath + name.replace(/(^|\/)index\.html$/, '$1'), `sha256-${digest}`];
		}),
	);
	const build = { prefix: offlineCachePrefix(basePath), digest: digestOf(files), files, instead: urls.offline() };
	return `const build=${JSON.stringify(build)};\n`;
}

/** What a page, script or style sheet loads, as paths in the built site. Names in scripts are relative to them. */
function loadedBy(name: string, text: string, basePath: string): string[] {
	if (!/\.(?:html|js|css|webmanifest)$/.test(name)) return [];
	const named = [
		...text.matchAll(/["'`(=]([\w\-./~]+\.(?:js|css|woff2|png|svg|jpg|webp|avif|webmanifest))(?=["'`)\s])/g),
	];
	return named.map(([, path = '']) => new URL(path, `http://site${basePath}${name}`).pathname.slice(basePath.length));
}

/** Pictures for previews are for other sites, Markdown and feeds for programs. */
const mayBeKept = (name: string) => !/^share\/|^worker\.js$|\.(?:md|atom|rss|xml|txt)$|(?:^|\/)feeds\//.test(name);
