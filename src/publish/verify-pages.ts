import { brotliCompressSync, constants } from 'node:zlib';
import { isPage, pagePath } from './built-site.ts';
import type { PublishedSite } from './published-site.ts';

/** What every page has to have, and what it is when it lacks it. */
const parts: [pattern: RegExp, what: string][] = [
	[/<html lang="[\w-]+"/, 'language'],
	[/<meta http-equiv="content-security-policy" content="default-src 'none';/, 'policy'],
	[/<title>[^<]+<\/title>/, 'title'],
	[
		/<meta (?:name="description" content="[^"]+"|property="og:description" content="[^"]+" name="description")/,
		'description',
	],
	[/<link rel="canonical" href="[^"]+"/, 'canonical address'],
	[/<h1[\s>]/, 'heading'],
];

/** At most, in bytes: as it is read by the browser, and as it is sent (brotli). */
const pageBudget = { read: 200_000, sent: 32_000 };

/** What is wrong with the pages of a built site: what one lacks, and what weighs too much. */
export function faultyPages({ origin, basePath }: Pick<PublishedSite, 'origin' | 'basePath'>, texts: Texts): string[] {
	return [...texts]
		.filter(([name]) => isPage(name))
		.flatMap(([name, html]) => {
			const missing = parts.filter(([pattern]) => !pattern.test(html)).map(([, what]) => `${name}: has no ${what}.`);
			const isHidden = /<meta name="robots" content="[^"]*noindex/.test(html);
			const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
			const own = `${origin}${basePath}${pagePath(name)}`;
			return [
				...missing,
				...(isHidden || canonical === own ? [] : [`${name}: names ${canonical} as its address, not ${own}.`]),
				...tooHeavy(name, html),
			];
		});
}

function tooHeavy(name: string, html: string): string[] {
	const read = Buffer.byteLength(html);
	if (read > pageBudget.read) return [`${name}: is ${read} bytes, of at most ${pageBudget.read}.`];
	// What compresses to a fifth at the least need not be compressed to know.
	if (read < pageBudget.sent) return [];
	const sent = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
	return sent > pageBudget.sent ? [`${name}: is ${sent} bytes compressed, of at most ${pageBudget.sent}.`] : [];
}

/** What names this machine as the address of the site. */
export const localAddresses = (texts: Texts): string[] =>
	[...texts].flatMap(([name, text]) => {
		const [found] = /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[^\s"'<]*/.exec(text) ?? [];
		return found ? [`${name}: names this machine, ${found}.`] : [];
	});

type Texts = ReadonlyMap<string, string>;
