import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { firstScript } from '../client/first-script.ts';
import { isListed, sitemapFiles } from '../feeds/sitemap.ts';
import { eachInTurn } from '../files/in-turns.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { pagePath } from '../publish/built-site.ts';
import { pagePolicy } from '../publish/policy.ts';

/**
 * Goes over every built page once. Writes into it what it may load (CSP Level 3): files of its own origin, and of the
 * scripts and styles that stand in it those alone, by their hashes. No script may turn text into code or HTML (Trusted
 * Types). A script that the build did not emit stops the build: it came with the content, and the policy must not vouch
 * for it. What the page says of itself makes the sitemap, which so names exactly the pages that there are.
 *
 * Astro's own `security.csp` names on every page the scripts and styles of all pages, by hashes, which do not compress.
 */
export function finishPages(): AstroIntegration {
	const emitted = new Set([sha256(firstScript)]);
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
											if (output.type === 'chunk') emitted.add(sha256(output.code.trim()));
										}
									},
								},
							},
						],
					},
				});
			},
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				const names = await Array.fromAsync(glob('**/*.html', { cwd: root }));
				const listed: string[] = [];
				await eachInTurn(names, async (name) => {
					const html = await readFile(join(root, name), 'utf8');
					await writeFile(join(root, name), withPolicy(html, emitted, name));
					const url = addressOf(pagePath(name.replaceAll('\\', '/')));
					if (isListed(html, url)) listed.push(url);
				});
				for (const [name, text] of sitemapFiles(listed, addressOf)) await writeFile(join(root, name), text);
			},
		},
	};
}

/**
 * The page with its policy, the first thing in its head that a browser obeys. `emitted`: the hashes of every script
 * that the build made. Throws where the page has another one, or loads one from elsewhere than the build's own folder.
 */
export function withPolicy(html: string, emitted: ReadonlySet<string>, name: string): string {
	const scripts = new Set<string>();
	const tags = withoutTagsInAttributes(html);
	for (const [tag, attributes = '', content = ''] of tags.matchAll(/<script\b([^>]*)>([^]*?)<\/script\s*>/gi)) {
		// Data blocks such as JSON-LD are no scripts and need no permission.
		if (/\btype="application\/ld\+json"/.test(attributes)) continue;
		const hash = sha256(content);
		const isOwn = /\bsrc=/.test(attributes)
			? attributes.includes(`src="${urls.file('_astro/')}`) && content === ''
			: emitted.has(hash);
		if (!isOwn) throw new Error(`${name} has a script that is not the site's own: ${tag.slice(0, 80)}. ${fix}`);
		if (content !== '') scripts.add(hash);
	}
	const styles = new Set(
		[...tags.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, content]) => sha256(content ?? '')),
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

const addressOf = (path: string) => absoluteUrl(urls.file(path));

const fix = 'Fix: take the <script> out of the content; code belongs into src/client or beside its component.';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
