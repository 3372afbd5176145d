/** The media type of a file by its extension, text in UTF-8. */
export const fileType = (name: string): string =>
	types.get(/\.([\w-]+)$/.exec(name)?.[1] ?? '') ?? 'application/octet-stream';

/** Whether the site has files of this extension: a host needs to know their type. */
export const isKnownType = (name: string): boolean => types.has(/\.([\w-]+)$/.exec(name)?.[1] ?? '');

/** Whether a file is text, which compresses. */
export const isTextFile = (name: string): boolean => fileType(name).endsWith(text);

/** The types of all files that the site is made of, by extension. */
export const fileTypes = (): [extension: string, type: string][] => [...types];

const text = ';charset=utf-8';

const types = new Map([
	['html', `text/html${text}`],
	['css', `text/css${text}`],
	['js', `text/javascript${text}`],
	['json', `application/json${text}`],
	['txt', `text/plain${text}`],
	['md', `text/markdown${text}`],
	['xml', `application/xml${text}`],
	['atom', `application/atom+xml${text}`],
	['rss', `application/rss+xml${text}`],
	['bib', `application/x-bibtex${text}`],
	['ris', `application/x-research-info-systems${text}`],
	['svg', `image/svg+xml${text}`],
	['webmanifest', `application/manifest+json${text}`],
	['png', 'image/png'],
	['jpg', 'image/jpeg'],
	['webp', 'image/webp'],
	['avif', 'image/avif'],
	['ico', 'image/x-icon'],
	['woff2', 'font/woff2'],
	['wasm', 'application/wasm'],
	['gz', 'application/gzip'],
	['pf_index', 'application/octet-stream'],
]);
