import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import local from './eslint/plugin.ts';
import { rules, rulesOfSource, unused } from './eslint/rules.ts';

/** ESLint reads templates and the scripts in them; oxlint reads every other file. */
export default defineConfig(
	{ ignores: ['dist/', 'dist-hosts/', '.astro/', '.cache/', 'content/', 'tests/fixtures/'] },
	{ ignores: ['**/*.{js,ts}', '!**/*.astro/*.{js,ts}'] },
	tseslint.configs.base,
	astro.configs.recommended,
	{
		files: ['**/*.astro', '**/*.astro/*.ts'],
		plugins: { '@stylistic': stylistic, local },
		rules: {
			...rules,
			'@typescript-eslint/no-unused-vars': ['error', { ...unused, enableAutofixRemoval: { imports: true } }],
		},
	},
	{
		files: ['**/*.astro'],
		rules: { 'local/no-logic-in-templates': 'error' },
	},
	{
		// A script inside a template is linted as a file of its own.
		files: ['**/*.astro/*.ts'],
		rules: { 'local/only-imports': 'error' },
	},
	{
		files: ['src/**/*.astro', 'src/**/*.astro/*.ts'],
		rules: rulesOfSource,
	},
);
