import { defineConfig } from 'oxlint';
import { longStrings, longTemplates, rules, rulesOfSource, unused } from './eslint/rules.ts';

/** oxlint reads every file but templates, and checks their types on the way; ESLint reads templates. */
export default defineConfig({
	plugins: ['typescript'],
	jsPlugins: ['@stylistic/eslint-plugin', './eslint/plugin.ts'],
	categories: { correctness: 'off' },
	options: { typeAware: true, typeCheck: true },
	ignorePatterns: ['dist/', 'dist-hosts/', '.astro/', '.cache/', 'content/', '**/*.astro'],
	rules: {
		...rules,
		'no-unused-vars': ['error', { ...unused, fix: { imports: 'safe-fix' } }],
		'@typescript-eslint/await-thenable': 'error',
		'@typescript-eslint/no-floating-promises': 'error',
		'@typescript-eslint/no-misused-promises': 'error',
		'@typescript-eslint/no-unnecessary-type-assertion': 'error',
		'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
	},
	overrides: [
		{
			files: ['src/**/*.ts'],
			rules: {
				...rulesOfSource,
				'@typescript-eslint/no-unsafe-argument': 'error',
				'@typescript-eslint/no-unsafe-assignment': 'error',
				'@typescript-eslint/no-unsafe-call': 'error',
				'@typescript-eslint/no-unsafe-member-access': 'error',
				'@typescript-eslint/no-unsafe-return': 'error',
			},
		},
		{ files: ['src/i18n/**/*.ts'], rules: longStrings },
		{ files: ['tests/**/*.ts'], rules: longTemplates },
	],
});
