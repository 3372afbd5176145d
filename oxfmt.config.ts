import { defineConfig } from 'oxfmt';
import prettier from './.prettierrc.json' with { type: 'json' };

const { useTabs, tabWidth, printWidth, singleQuote } = prettier;

/** All but templates, which Prettier formats, in the same style. */
export default defineConfig({
	useTabs,
	tabWidth,
	printWidth,
	singleQuote,
	sortPackageJson: false,
	overrides: [
		{ files: ['package.json'], options: { useTabs: false } },
		{ files: ['*.yml', '*.yaml'], options: { useTabs: false, singleQuote: false } },
	],
});
