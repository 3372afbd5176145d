import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const shared = {
	// Long enough that only what hangs runs into it, whatever else the machine is doing.
	testTimeout: 300_000,
	hookTimeout: 300_000,
	expect: { poll: { timeout: 60_000 } },
	// The files of a worker share what they import, and its browser: half of the time went into loading it again.
	isolate: false,
	restoreMocks: true,
};

/** Packages as a build has them: Vitest asks for those of a developer, which check themselves at every step. */
const builtPackages: Plugin = {
	name: 'built-packages',
	configResolved: ({ ssr: { resolve } }) => {
		if (resolve) resolve.conditions = resolve.conditions?.filter((name) => name !== 'development|production');
	},
};

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [builtPackages],
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
					// The settings of a site that is published.
					env: { SITE_URL: 'https://dispatches.example', BASE_PATH: '' },
					// Parsing the same fixtures leaves much behind that nobody needs again.
					execArgv: ['--max-semi-space-size=32'],
					...shared,
				},
			},
			{
				test: {
					name: 'site',
					include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
					globalSetup: ['tests/browser/site-setup.ts'],
					...shared,
				},
			},
			{
				test: {
					// What builds, releases or serves the project anew, or tries very many inputs: `npm run test:long`.
					name: 'long',
					include: ['tests/long/**/*.test.ts'],
					globalSetup: ['tests/browser/site-setup.ts'],
					...shared,
				},
			},
		],
		// One more than the cores that CI has: a test in the browser waits for half of its time.
		maxWorkers: 3,
		reporters: ['default', './tests/summary-reporter.ts'],
	},
});
