import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import { basePath, siteUrl } from './src/i18n/settings.ts';
import { siteProse } from './src/ingest/site-prose.ts';
import { addressList } from './src/integrations/address-list.ts';
import { browserStrings } from './src/integrations/browser-strings.ts';
import { findings } from './src/integrations/findings.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { folderPages } from './src/integrations/folder-pages.ts';
import { headlineFont } from './src/integrations/headline-font.ts';
import { offline } from './src/integrations/offline.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shareImages } from './src/integrations/share-images.ts';

const root = import.meta.dirname;

export default defineConfig({
	site: siteUrl,
	base: basePath,
	trailingSlash: 'always',
	markdown: {
		processor: unified({ remarkPlugins: [remarkCjkFriendly, siteProse], smartypants: false }),
		syntaxHighlight: false,
	},
	// Their steps before and after the build are taken in this order.
	integrations: [
		mdx(),
		headlineFont({ root }),
		searchIndex({ root }),
		shareImages({ root }),
		folderPages(),
		finishPages(),
		addressList({ basePath }),
		findings({ root }),
		offline({ root, basePath }),
	],
	build: { inlineStylesheets: 'auto' },
	devToolbar: { enabled: false },
	// A page that says so (`layouts/page-keys.ts`) is taken from the last build while what it is made of is the same.
	experimental: { incrementalBuild: true },
	vite: {
		plugins: [browserStrings({ root }), plainImports()],
		// In the page stand short styles and what runs at once: the script that brings the others, and the one that follows
		// a link which has moved. The others come when the browser is idle, from files that all pages share.
		build: {
			assetsInlineLimit: (path, content) =>
				path.endsWith('.css') || (path.endsWith('.js') && /data-later|follow-on/.test(content.toString()))
					? undefined
					: false,
		},
		// Chunks import the page's script by its name, which every page pays for.
		environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
	},
});
