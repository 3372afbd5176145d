import { fileTypes } from '../file-types.ts';
import { cacheControl, hashedPaths, securityHeaders, transportHeader } from '../headers.ts';
import { writtenBy, type PublishedSite } from '../published-site.ts';

/**
 * The file `_headers`, as Cloudflare Pages and Netlify read it. Both have pages asked for again by themselves; a header
 * that two rules name would be sent twice, so only hashed files have a rule for caching.
 */
export function headersFile({ basePath }: PublishedSite): string {
	const rules: [pattern: string, headers: Record<string, string>][] = [
		[`${basePath}*`, { ...securityHeaders, [transportHeader.name]: transportHeader.value }],
		...hashedPaths.map((start): [string, Record<string, string>] => [
			`${basePath}${start}*`,
			{ 'Cache-Control': cacheControl.hashed },
		]),
		...fileTypes()
			.filter(([extension]) => unknownToHosts.has(extension))
			.map(([extension, type]): [string, Record<string, string>] => [
				`${basePath}*.${extension}`,
				{ 'Content-Type': type },
			]),
	];
	return `${writtenBy()}${rules
		.map(([pattern, headers]) =>
			[pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
		)
		.join('\n')}\n`;
}

/**
 * The file `_redirects`. `isForced`: for a host that would otherwise give the page that stands at the old address and
 * leads on by itself.
 */
export const redirectsFile = ({ moved }: PublishedSite, { isForced }: { isForced: boolean }): string =>
	`${writtenBy()}${moved.map(({ path, to }) => `${path} ${to} 301${isForced ? '!' : ''}\n`).join('')}`;

const unknownToHosts = new Set(['atom', 'bib', 'gz', 'md', 'pf_index', 'ris', 'rss']);
