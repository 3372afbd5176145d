import type { ViteUserConfig } from 'astro';

/**
 * Leaves `import()` to the browser. Vite puts each of them through a helper of 700 bytes that asks for the chunks of a
 * chunk early, also where `modulePreload` is off; the scripts of a page come after its text and are small.
 */
export function plainImports(): NonNullable<ViteUserConfig['plugins']>[number] {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		// Astro's own setting would win over that of its configuration.
		configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
		load: {
			filter: { id: /vite\/preload-helper/ },
			handler: () => 'export const __vitePreload = (load) => load();',
		},
	};
}
