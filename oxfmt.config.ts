import { defineConfig } from 'oxfmt';

/** Prettier formats templates, by the first four of these in `.prettierrc.json`. */
export default defineConfig({
	useTabs: true,
	tabWidth: 2,
	printWidth: 120,
	singleQuote: true,
	sortPackageJson: false,
	overrides: [
		{ files: ['package.json'], options: { useTabs: false } },
		{ files: ['*.yml', '*.yaml'], options: { useTabs: false, singleQuote: false } },
	],
});
