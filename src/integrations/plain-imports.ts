import type { ViteUserConfig } from 'astro';

/**
 * Leaves dynamic imports as they are. Vite would wrap them in code that preloads their stylesheets and chunks;
 * the scripts here have no stylesheets, and that code is half as large as all of a page's script.
 */
export function plainImports(): Plugins[number] {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		configEnvironment: (name) =>
			name === 'client' ? { build: { modulePreload: { resolveDependencies: () => [] } } } : undefined,
		load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
	};
}

type Plugins = NonNullable<ViteUserConfig['plugins']>;
