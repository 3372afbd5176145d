import { glob } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';

/**
 * Runs the files of `src/i18n/browser/` at build time and puts what they export into the browser's scripts, so that the
 * compiler of messages and all other strings stay out of them. In development a change of a string reloads the page.
 */
export function browserStrings({ root }: { root: string }): Plugins[number] {
	const folder = join(root, 'src/i18n');
	// Node's own import: the one that is built into Astro's settings works only while they are read.
	const fromDisk = createRequire(import.meta.url);
	let fromServer: ((file: string) => Promise<unknown>) | undefined;
	return {
		name: 'browser-strings',
		enforce: 'pre',
		configureServer(server) {
			fromServer = (file) => server.ssrLoadModule(file);
		},
		load: {
			filter: { id: /\/src\/i18n\/browser\/\w+\.ts$/ },
			async handler(id) {
				if (this.environment.name !== 'client') return undefined;
				for await (const name of glob('*.ts', { cwd: folder })) this.addWatchFile(join(folder, name));
				// Astro's build has a server too, which is closed before the scripts are built.
				const exported = this.environment.mode === 'dev' ? await fromServer?.(id) : fromDisk(id);
				return Object.entries(exported as object)
					.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
					.join('\n');
			},
		},
	};
}

type Plugins = NonNullable<NonNullable<ViteUserConfig['plugins']>>;
