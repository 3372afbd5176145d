import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layerOrder } from './eslint/layer-order.ts';
import { noCastOfJson } from './eslint/no-cast-of-json.ts';
import { noLogicInTemplates, onlyImports } from './eslint/no-logic-in-templates.ts';

const maxLen = { code: 120, tabWidth: 2, ignoreUrls: true, ignoreRegExpLiterals: true };

export default defineConfig(
	{ ignores: ['dist/', 'dist-hosts/', '.astro/', '.cache/', 'content/', 'tests/fixtures/'] },
	tseslint.configs.base,
	astro.configs.recommended,
	{
		files: ['**/*.{js,ts,astro}'],
		plugins: { '@stylistic': stylistic, local: { rules: { 'layer-order': layerOrder } } },
		rules: {
			'local/layer-order': 'error',
			'@stylistic/max-len': ['error', maxLen],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ ignoreRestSiblings: true, varsIgnorePattern: '^_$', enableAutofixRemoval: { imports: true } },
			],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-restricted-syntax': ['error', ...noCastOfJson],
			'prefer-const': 'error',
		},
	},
	{
		files: ['**/*.astro'],
		rules: { 'no-restricted-syntax': ['error', ...noCastOfJson, ...noLogicInTemplates] },
	},
	{
		// A script inside a template is linted as a file of its own, of which TypeScript knows nothing.
		files: ['**/*.astro/*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...onlyImports] },
	},
	{
		files: ['**/*.ts'],
		ignores: ['**/*.astro/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
		},
	},
	{
		files: ['src/**/*.{ts,astro}'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'error', 'max-lines': ['error', 250] },
	},
	{
		files: ['src/**/*.ts'],
		ignores: ['**/*.astro/*.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'error',
			'@typescript-eslint/no-unsafe-assignment': 'error',
			'@typescript-eslint/no-unsafe-call': 'error',
			'@typescript-eslint/no-unsafe-member-access': 'error',
			'@typescript-eslint/no-unsafe-return': 'error',
		},
	},
	{
		// Each of these strings is one line, so that whoever searches for it finds it.
		files: ['src/i18n/**/*.ts'],
		rules: { '@stylistic/max-len': ['error', { ...maxLen, ignoreStrings: true }] },
	},
	{
		// Names of tests and inline snapshots are one line for the same reason.
		files: ['tests/**/*.ts'],
		rules: { '@stylistic/max-len': ['error', { ...maxLen, ignoreStrings: true, ignoreTemplateLiterals: true }] },
	},
);
