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

interface PageParts {
	/** In Base64, as those of the styles. */
	scripts: ReadonlySet<string>;
	styles: ReadonlySet<string>;
	/** Whether the page has a form. */
	sendsForm: boolean;
}
