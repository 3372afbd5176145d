import { createHash } from 'node:crypto';
import { urls } from '../i18n/urls.ts';

/**
 * What every page may load and do, whatever stands in it: files of its own origin, and no code made of text. The one
 * policy of Trusted Types gives the address of the service worker and nothing else (`client/offline/keep-offline.ts`).
 */
const fixed = [
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types offline',
	"manifest-src 'self'",
];

/**
 * The policy that stands in a page (CSP Level 3). Of the scripts and styles in the page it allows those with these
 * SHA-256 hashes alone.
 */
export const pagePolicy = ({ scripts, styles, sendsForm }: PageParts): string =>
	[
		"default-src 'none'",
		["script-src 'self'", ...quoted(scripts)].join(' '),
		["style-src 'self'", ...quoted(styles)].join(' '),
		`form-action ${sendsForm ? "'self'" : "'none'"}`,
		...fixed,
	].join(';');

/**
 * The page with its policy, the first thing in its head that a browser obeys. `emitted`: the hashes of every script
 * that the build made. Throws where the page, of which the error gives the `name`, has another one, or loads one from
 * elsewhere than the build's own folder.
 */
export function withPolicy(html: string, emitted: ReadonlySet<string>, name: string): string {
	const scripts = new Set<string>();
	const tags = withoutTagsInAttributes(html);
	for (const [tag, attributes = '', content = ''] of tags.matchAll(/<script\b([^>]*)>([^]*?)<\/script\s*>/gi)) {
		// Data blocks such as JSON-LD are no scripts and need no permission.
		if (/\btype="application\/ld\+json"/.test(attributes)) continue;
		const hash = sha256Base64(content);
		const isOwn = /\bsrc=/.test(attributes)
			? attributes.includes(`src="${urls.file('_astro/')}`) && content === ''
			: emitted.has(hash);
		if (!isOwn) throw new Error(`${name} has a script that is not the site's own: ${tag.slice(0, 80)}. ${fix}`);
		if (content !== '') scripts.add(hash);
	}
	const styles = new Set(
		[...tags.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, content]) => sha256Base64(content ?? '')),
	);
	const policy = pagePolicy({ scripts, styles, sendsForm: /<form\b/i.test(tags) });
	return html.replace(
		'<meta name="viewport"',
		(next) => `<meta http-equiv="content-security-policy" content="${policy}">${next}`,
	);
}

/** The page without the attributes whose text looks like a tag: a description may speak of one. */
const withoutTagsInAttributes = (html: string) =>
	html.replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>|="[^"<]*<[^"]*"/gi, (match) =>
		match.startsWith('<') ? match : '=""',
	);

/**
 * The policy that is sent as a header. A browser obeys it beside the page's own, so it holds what is true of every page
 * of every release, and what a page cannot say: hashes in it would block the pages of the next release until the
 * settings of the host follow.
 */
export const headerPolicy = [
	...fixed,
	// In a page its scripts' source says so.
	"worker-src 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"frame-src 'none'",
	"media-src 'none'",
	"object-src 'none'",
].join(';');

const quoted = (hashes: ReadonlySet<string>) => [...hashes].map((hash) => `'sha256-${hash}'`);

const fix = 'Fix: take the <script> out of the content; code belongs into src/client or beside its component.';

/** In Base64. */
export const sha256Base64 = (text: string) => createHash('sha256').update(text).digest('base64');

interface PageParts {
	/** In Base64, as those of the styles. */
	scripts: ReadonlySet<string>;
	styles: ReadonlySet<string>;
	/** Whether the page has a form. */
	sendsForm: boolean;
}
