import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listedPage, sitemapFiles, type ListedPage } from '../feeds/sitemap.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';

/** Writes the sitemap from what every built page says of itself, so that it names exactly those pages. */
export function sitemap(): AstroIntegration {
	return {
		name: 'sitemap',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				const addressOf = (name: string) => absoluteUrl(urls.file(name));
				const pages: ListedPage[] = [];
				for await (const name of glob('**/*.html', { cwd: root })) {
					const url = addressOf(name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'));
					const page = listedPage(await readFile(join(root, name), 'utf8'), url);
					if (page) pages.push(page);
				}
				for (const [name, text] of sitemapFiles(pages, addressOf)) await writeFile(join(root, name), text);
			},
		},
	};
}
