import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import { basePath, siteUrl } from './src/settings.ts';

export default defineConfig({
	site: siteUrl,
	base: basePath,
	trailingSlash: 'always',
	markdown: { processor: unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }) },
	integrations: [mdx()],
	devToolbar: { enabled: false },
	security: { csp: true },
});
