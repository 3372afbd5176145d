import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a page's policy is put; `Page.astro` prints it. */
export const policyPlaceholder = 'content-security-policy';

/**
 * Writes into every built page what it may load: files of its own origin, and exactly the scripts and styles that stand
 * in it, by their hashes (CSP Level 3). Data blocks such as JSON-LD are no scripts and need none.
 */
export function contentSecurityPolicy(): AstroIntegration {
	return {
		name: 'content-security-policy',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				for await (const name of glob('**/*.html', { cwd: root })) {
					const html = await readFile(`${root}${name}`, 'utf8');
					await writeFile(
						`${root}${name}`,
						html.replace(`content="${policyPlaceholder}"`, `content="${policyOf(html)}"`),
					);
				}
			},
		},
	};
}

/** The policy of one page. */
export function policyOf(html: string): string {
	return [
		"default-src 'none'",
		["script-src 'self'", ...hashes(html, /<script(?: type="module")?>([^]*?)<\/script>/g)].join(' '),
		["style-src 'self'", ...hashes(html, /<style[^>]*>([^]*?)<\/style>/g)].join(' '),
		"img-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
	].join(';');
}

const hashes = (html: string, inline: RegExp) => [
	...new Set(
		[...html.matchAll(inline)].map(
			([, content]) =>
				`'sha256-${createHash('sha256')
					.update(content ?? '')
					.digest('base64')}'`,
		),
	),
];
