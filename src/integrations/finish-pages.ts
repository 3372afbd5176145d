import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { firstScript } from '../client/first-script.ts';
import { isListed, sitemapFiles } from '../feeds/sitemap.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { headOf, isPage, pagePath, siteFiles } from '../publish/built-site.ts';
import { sha256Base64, withPolicy } from '../publish/policy.ts';

/**
 * Writes into every page, as it is rendered, what it may load (CSP Level 3): files of its own origin, and of the
 * scripts and styles that stand in it those alone, by their hashes. No script may turn text into code or HTML (Trusted
 * Types). A script that the build did not emit stops the build: it came with the content, and the policy must not vouch
 * for it. A page that is kept for the next build is kept with its policy. In the end what the pages say of themselves
 * makes the sitemap, which so names exactly the pages that there are.
 *
 * Astro's own `security.csp` names on every page the scripts and styles of all pages, by hashes, which do not compress.
 */
export function finishPages(): AstroIntegration {
	const emitted = new Set([sha256Base64(firstScript)]);
	let publicFolder = '';
	return {
		name: 'finish-pages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'emitted-scripts',
								applyToEnvironment: ({ name }) => name === 'client',
								// Before Astro takes the short ones out of the bundle and puts them into the pages.
								generateBundle: {
									order: 'pre',
									handler(_, bundle) {
										for (const output of Object.values(bundle)) {
											if (output.type === 'chunk') emitted.add(sha256Base64(output.code.trim()));
										}
									},
								},
							},
						],
					},
				});
			},
			'astro:config:done': ({ config }) => {
				publicFolder = fileURLToPath(config.publicDir);
			},
			'astro:build:start': ({ setPrerenderer }) => setPrerenderer((inner) => finishing(inner, emitted)),
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				// Astro copies these without rendering them.
				for (const name of existsSync(publicFolder) ? siteFiles(publicFolder).filter(isPage) : [])
					writeFileSync(join(root, name), withPolicy(readFileSync(join(root, name), 'utf8'), emitted, name));
				const listed = siteFiles(root)
					.filter(isPage)
					.map((name) => ({ url: addressOf(pagePath(name)), head: headOf(join(root, name)) }))
					.filter(({ url, head }) => isListed(head, url))
					.map(({ url }) => url);
				for (const [name, text] of sitemapFiles(listed, addressOf)) writeFileSync(join(root, name), text);
			},
		},
	};
}

const addressOf = (path: string) => absoluteUrl(urls.file(path));

/** Renders as `inner` does, and gives each page its policy. */
const finishing = (inner: AstroPrerenderer, emitted: ReadonlySet<string>): AstroPrerenderer => ({
	...inner,
	async render(request, options) {
		const rendered = await inner.render(request, options);
		const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
		if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
		const html = withPolicy(await response.text(), emitted, new URL(request.url).pathname);
		return { ...rest, response: new Response(html, response) };
	},
});
