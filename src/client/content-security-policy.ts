import { themeScriptHash } from './theme-script.ts';

/** What a page may load: its own origin's files, and the one inline script. */
export const contentSecurityPolicy = [
	"default-src 'none'",
	`script-src 'self' ${themeScriptHash}`,
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
].join(';');
