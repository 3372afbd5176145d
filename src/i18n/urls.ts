import type { Dispatch } from '../domain/dispatch.ts';
import { locales, type Locale } from '../domain/locale.ts';
import { dispatchFolder } from '../domain/kinds.ts';
import { basePath, siteUrl } from './settings.ts';

/** How a dispatch is read: in one language, in both side by side, or in one with the other's paragraphs to open. */
export type View = 'single' | 'dual' | 'reveal';

/** Every address of the site. Paths begin with the base path and end with a slash. */
export const urls = {
	root: () => basePath,
	home: (locale: Locale) => path(locale),
	/** The front page of every edition, by its date; without one, the list of the newest. */
	edition: (locale: Locale, date: string) => path(locale, 'editions', date),
	editions: (locale: Locale) => path(locale, 'editions'),
	/** The editions of all years, of a year, or of its month. */
	archive: (locale: Locale, year?: string, month?: string) =>
		path(locale, 'archive', ...[year, month].filter((part) => part !== undefined)),
	/** The dispatches of a kind; the first page of such a list has no number. */
	kind: (locale: Locale, kind: Dispatch['kind'], page = 1) => path(locale, dispatchFolder[kind], ...numbered(page)),
	dispatch: (locale: Locale, dispatch: DispatchAddress, view: View = 'single') =>
		path(locale, dispatchFolder[dispatch.kind], dispatch.slug, ...(view === 'single' ? [] : [view])),
	answer: (locale: Locale, dispatch: DispatchAddress, exchangeId: string) =>
		path(locale, dispatchFolder[dispatch.kind], dispatch.slug, exchangeId),
	segment: (locale: Locale, dispatch: DispatchAddress, segmentId: string, view: View = 'single') =>
		`${urls.dispatch(locale, dispatch, view)}#${segmentId}`,
	/** The page of a dispatch's citations; with a segment's id, its place there. */
	cite: (locale: Locale, dispatch: DispatchAddress, segmentId?: string) =>
		`${urls.dispatch(locale, dispatch)}cite/${segmentId === undefined ? '' : `#${segmentId}`}`,
	/** Every change of a dispatch’s texts. */
	history: (locale: Locale, dispatch: DispatchAddress) =>
		path(locale, dispatchFolder[dispatch.kind], dispatch.slug, 'history'),
	/** The texts as received; `stem`: one of several files, without its extension. */
	source: (locale: Locale, stem?: string, page = 1) =>
		path(locale, 'source', ...(stem === undefined ? [] : [stem]), ...numbered(page)),
	quotes: (locale: Locale, page = 1) => path(locale, 'quotes', ...numbered(page)),
	quote: (locale: Locale, id: string) => path(locale, 'quotes', id),
	people: (locale: Locale, page = 1) => path(locale, 'people', ...numbered(page)),
	person: (locale: Locale, id: string, page = 1) => path(locale, 'people', id, ...numbered(page)),
	search: (locale: Locale) => path(locale, 'search'),
	about: (locale: Locale) => path(locale, 'about'),
	accessibility: (locale: Locale) => path(locale, 'accessibility'),
	privacy: (locale: Locale) => path(locale, 'privacy'),
	/** What one can subscribe to. */
	feeds: (locale: Locale) => path(locale, 'feeds'),
	/** A feed as a file of that extension. */
	feed: (locale: Locale, kind: string, extension: string) => `${urls.feeds(locale)}${kind}.${extension}`,
	/** A dispatch as Markdown. */
	markdown: (locale: Locale, dispatch: DispatchAddress) => `${urls.dispatch(locale, dispatch)}index.md`,
	/** What a browser needs to know to search here. */
	openSearch: (locale: Locale) => `${path(locale)}opensearch.xml`,
	/** What copying from the dispatches of an edition needs besides their texts, by a digest of it. */
	facts: (date: string, digest: string) => urls.file(`facts/${date}.${digest}.json`),
	/** The picture for previews of a dispatch, an answer or a quote. */
	shareImage: (locale: Locale, kind: string, id: string) => urls.file(`share/${locale}/${kind}-${id}.png`),
	/** The list of the paths of all pages within a language. */
	addresses: () => urls.file('addresses.json'),
	/** What stands at the address of a folder of files alone. */
	files: () => urls.file('files/'),
	/** What makes the site an app that can be installed. */
	manifest: (locale: Locale) => `${path(locale)}app.webmanifest`,
	/** What a page that is not kept on the device shows without a connection. */
	offline: () => urls.file('offline/'),
	/** A file of `public/` or of a build step. */
	file: (name: string) => `${basePath}${name}`,
};

/** The public address of a path made by `urls`. */
export const absoluteUrl = (sitePath: string) => new URL(sitePath, siteUrl).href;

/** The same page's path in the other language; fragments are kept. */
export function inLocale(sitePath: string, locale: Locale): string {
	const rest = sitePath.slice(basePath.length).replace(new RegExp(`^(?:${locales.join('|')})(?=/)`), locale);
	return `${basePath}${rest}`;
}

const path = (...parts: string[]) => `${basePath}${parts.join('/')}/`;

const numbered = (page: number) => (page === 1 ? [] : [String(page)]);

type DispatchAddress = Pick<Dispatch, 'kind' | 'slug'>;
