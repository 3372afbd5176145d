import { glob, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locales } from '../domain/locale.ts';
import { dispatchPages } from '../i18n/dispatch-path.ts';
import { urls } from '../i18n/urls.ts';

/** Writes the list of all pages for the page of what is not found (`KnownPages` in `components/lost/ways.ts`). */
export function addressList({ basePath }: { basePath: string }): AstroIntegration {
	return {
		name: 'address-list',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				const pages = new Set<string>();
				for (const locale of locales) {
					for await (const name of glob('*/**/index.html', { cwd: join(root, locale) })) {
						const path = name.replaceAll('\\', '/').replace(/\/index\.html$/, '');
						if (!furtherPage.test(path)) pages.add(path);
					}
				}
				const list = { pages: [...pages].sort(), further: dispatchPages };
				await writeFile(join(root, urls.addresses().slice(basePath.length)), JSON.stringify(list));
			},
		},
	};
}

const furtherPage = new RegExp(`/(${dispatchPages.join('|')})$`);
