import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a page names the script of its tools; `Page.astro` prints it. */
export const toolsPlaceholder = 'tools';

/**
 * Takes the script of the tools out of every built page and writes its address where the page's own script finds it, which
 * imports it at the reader's first gesture. Astro gives the address of a script nowhere but in a page that runs it.
 */
export function tools(): AstroIntegration {
	return {
		name: 'tools',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				for await (const name of glob('**/*.html', { cwd: root })) {
					const html = await readFile(`${root}${name}`, 'utf8');
					await writeFile(`${root}${name}`, onDemand(html, name));
				}
			},
		},
	};
}

/** Throws where a page has no script of tools, since it would then never get any. */
function onDemand(html: string, name: string): string {
	const [tag, address] = /<script type="module" src="([^"]+)"><\/script>(?=<\/body>)/.exec(html) ?? [];
	if (!tag || !address)
		throw new Error(
			`${name} has no <script> for its tools. Fix: render the page with src/layouts/Page.astro, which has one`,
		);
	return html.replace(tag, '').replace(`data-tools-src="${toolsPlaceholder}"`, `data-tools-src="${address}"`);
}
