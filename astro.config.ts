import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { headlineFont } from './src/integrations/headline-font.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shareImages } from './src/integrations/share-images.ts';
import { tools } from './src/integrations/tools.ts';
import { basePath, siteUrl } from './src/i18n/settings.ts';

export default defineConfig({
	site: siteUrl,
	base: basePath,
	trailingSlash: 'always',
	markdown: { processor: unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }), syntaxHighlight: false },
	integrations: [
		mdx(),
		headlineFont({ root: import.meta.dirname }),
		tools(),
		searchIndex({ root: import.meta.dirname }),
		shareImages({ root: import.meta.dirname }),
		contentSecurityPolicy(),
	],
	build: { inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	vite: {
		plugins: [plainImports()],
		// Short scripts stand in the page, nothing else does.
		build: { assetsInlineLimit: (path) => path.endsWith('.js') && undefined },
		environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
	},
});
