import type { ViteUserConfig } from 'astro';

/**
 * Leaves `import()` in scripts as the browser has it. Vite wraps each in a function that first loads style sheets and
 * what the imported file imports: no script here has styles of its own, and the function is a sixth of a page's tools.
 */
export function plainImports(): Plugins[number] {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		load: {
			filter: { id: /vite\/preload-helper/ },
			handler: () => 'export const __vitePreload = (load) => load();',
		},
	};
}

type Plugins = NonNullable<NonNullable<ViteUserConfig['plugins']>>;
