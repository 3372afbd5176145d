import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locales } from '../domain/locale.ts';
import { dispatchPages } from '../i18n/dispatch-path.ts';
import { urls } from '../i18n/urls.ts';
import { siteFiles } from '../publish/built-site.ts';

/** Writes the list of all pages for the page of what is not found (`KnownPages` in `components/lost/ways.ts`). */
export function addressList({ basePath }: { basePath: string }): AstroIntegration {
	return {
		name: 'address-list',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				const pages = new Set<string>();
				for (const name of siteFiles(root)) {
					const [, path] = inLanguage.exec(name) ?? [];
					if (path !== undefined && !furtherPage.test(path)) pages.add(path);
				}
				const list = { pages: [...pages].sort(), further: dispatchPages };
				await writeFile(join(root, urls.addresses().slice(basePath.length)), JSON.stringify(list));
			},
		},
	};
}

/** The page of a folder, without the folder of its language. */
const inLanguage = new RegExp(`^(?:${locales.join('|')})/(.+)/index\\.html$`);
const furtherPage = new RegExp(`/(${dispatchPages.join('|')})$`);
