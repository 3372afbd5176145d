import { fileType } from './file-types.ts';
import { headerPolicy } from './policy.ts';

/** Sent with every answer, errors included. */
export const securityHeaders = {
	'Content-Security-Policy': headerPolicy,
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
} as const;

/** Sent besides where the connection is encrypted, and nowhere else (RFC 6797, 7.2). */
export const transportHeader = { name: 'Strict-Transport-Security', value: 'max-age=31536000' } as const;

/** A file whose name changes with its content never has to be asked for again; any other is, with its ETag. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** How the paths of files with a digest of their content in the name begin, from the site's front door. */
export const hashedPaths = [
	'_astro/',
	'facts/',
	'pagefind/index/',
	'pagefind/pairs/',
	'pagefind/script.',
	'pagefind/sounds.',
	'pagefind/text/',
	'pagefind/words.',
	'pagefind/years/',
] as const;

/** The page of a folder is not hashed, wherever that is. */
export const isHashed = (name: string): boolean =>
	!name.endsWith('.html') && hashedPaths.some((start) => name.startsWith(start));

/** What is sent with the file of that path in the built site, such as `zh/about/index.html`. */
export const headersOf = (name: string): Record<string, string> => ({
	...securityHeaders,
	'Cache-Control': isHashed(name) ? cacheControl.hashed : cacheControl.other,
	'Content-Type': fileType(name),
});
