import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layerOrder } from './eslint/layer-order.ts';
import { noCastOfJson } from './eslint/no-cast-of-json.ts';

/** Rules that need types. */
const promises = {
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
	'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};
/**
 * Rules that need types and know that a value of type `any` says nothing. Astro types what a template gives as `any`.
 */
const anyValues = {
	'@typescript-eslint/no-unsafe-argument': 'warn',
	'@typescript-eslint/no-unsafe-assignment': 'warn',
	'@typescript-eslint/no-unsafe-call': 'warn',
	'@typescript-eslint/no-unsafe-member-access': 'warn',
	'@typescript-eslint/no-unsafe-return': 'warn',
	'@typescript-eslint/no-unnecessary-type-assertion': 'warn',
	'@typescript-eslint/require-await': 'warn',
};

export default defineConfig(
	{ ignores: ['dist/', '.astro/', '.cache/', 'content/', 'tests/fixtures/'] },
	tseslint.configs.base,
	astro.configs.recommended,
	{
		files: ['**/*.{js,ts,astro}'],
		plugins: { '@stylistic': stylistic, local: { rules: { 'layer-order': layerOrder } } },
		rules: {
			'local/layer-order': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-non-null-assertion': 'warn',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ ignoreRestSiblings: true, varsIgnorePattern: '^_$', enableAutofixRemoval: { imports: true } },
			],
			'@stylistic/max-len': ['warn', { code: 120, tabWidth: 2, ignoreUrls: true }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['warn', 250],
			'no-restricted-syntax': ['error', ...noCastOfJson],
			'prefer-const': 'error',
		},
	},
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: { ...promises, ...anyValues },
	},
	{
		files: ['**/*.astro'],
		// The parser of templates does not know the project service.
		languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
		rules: promises,
	},
	{
		// A script inside a template is linted as a file of its own, of which TypeScript knows nothing.
		files: ['**/*.astro/*.ts'],
		extends: [tseslint.configs.disableTypeChecked],
	},
);
