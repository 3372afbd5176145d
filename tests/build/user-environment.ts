/**
 * The environment of a user's own shell: this process's without what Vitest added, by which Vite and Astro
 * would behave otherwise.
 */
export function userEnvironment(): Record<string, string | undefined> {
	const added = /^(VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
