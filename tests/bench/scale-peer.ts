import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The arguments with which Node builds the peer's site. */
export const peerBuild = ['node_modules/astro/bin/astro.mjs', 'build'];

/**
 * A Starlight site of the same texts in a temporary folder: a page a dispatch and language, with Starlight's own search
 * and no picture. Its packages are installed there by npm, so that the project does not depend on them.
 */
export async function makePeer(content: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'scale-peer-'));
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
	execFileSync('npm', ['install', '--no-audit', '--no-fund', 'astro', '@astrojs/starlight', 'sharp'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	writeFileSync(join(folder, 'astro.config.mjs'), settings);
	mkdirSync(join(folder, 'src'));
	writeFileSync(join(folder, 'src/content.config.ts'), collections);
	const docs = join(folder, 'src/content/docs');
	for (const [locale, language] of [
		['zh', 'zh'],
		['en', 'en'],
	] as const) {
		mkdirSync(join(docs, locale), { recursive: true });
		for (const slug of readdirSync(join(content, 'dispatches'))) {
			const mdx = readFileSync(join(content, 'dispatches', slug, `${language}.mdx`), 'utf8');
			writeFileSync(join(docs, locale, `${slug}.md`), asMarkdown(mdx));
		}
	}
	return folder;
}

/** The same words in plain Markdown: headings for subheads and the titles of exchanges, paragraphs for the rest. */
function asMarkdown(mdx: string): string {
	const headline = /^headline: (.+)$/m.exec(mdx)?.[1] ?? '""';
	const body = mdx
		.replace(/^---\n[^]*?\n---\n/, '')
		.replace(/<Exchange id="[^"]*" title="([^"]*)">/g, '## $1')
		.replace(/<Subhead id="[^"]*">\n(.*)\n<\/Subhead>/g, '## $1')
		.replace(/<\/?[A-Z][^>]*>/g, '');
	return `---\ntitle: ${headline}\n---\n${body}`;
}

const settings = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
	site: 'https://dispatches.example',
	integrations: [
		starlight({
			title: 'Peer',
			defaultLocale: 'zh',
			locales: { zh: { label: '中文', lang: 'zh-CN' }, en: { label: 'English' } },
			sidebar: [],
		}),
	],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
