import { glob } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import type { ViteUserConfig } from 'astro';
import { bilingual, locales } from '../domain/locale.ts';
import type { strings, StringKey } from '../i18n/strings.ts';

/**
 * Compiles the strings that the files of `src/i18n/browser/` pick into functions, so that a script carries these and
 * neither the other strings nor the compiler. In development a change of a string reloads the page.
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
				const run = this.environment.mode === 'dev' && fromServer ? fromServer : fromDisk;
				const all = (await run(join(folder, 'strings.ts'))) as { strings: typeof strings };
				const picked = Object.entries((await run(id)) as Record<string, { keys: StringKey[] }>);
				return picked.map(([name, { keys }]) => compiled(name, all.strings, keys)).join('\n');
			},
		},
	};
}

/** A module that exports, under the name, a translator of these keys in the language of the page. */
function compiled(name: string, { zh, en }: typeof strings, keys: StringKey[]): string {
	const texts = bilingual((locale) => Object.fromEntries(keys.map((key) => [key, { zh, en }[locale][key]])));
	const module = compileModule(new MessageFormat([...locales]), texts).replace('export default', 'const messages =');
	return `${module};
const own = messages[document.documentElement.lang === 'en' ? 'en' : 'zh'];
export const ${name} = (key, values) => own[key](values);`;
}

type Plugins = NonNullable<NonNullable<ViteUserConfig['plugins']>>;
