type Rules = Record<string, 'error' | ['error', ...unknown[]]>;

const maxLen = { code: 120, tabWidth: 2, ignoreUrls: true, ignoreRegExpLiterals: true };

/** What is refused in every file, by both linters under the same names: oxlint reads `.ts`, ESLint `.astro`. */
export const rules: Rules = {
	'local/layer-order': 'error',
	'local/no-cast-of-json': 'error',
	'@stylistic/max-len': ['error', maxLen],
	'@typescript-eslint/consistent-type-imports': 'error',
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-import-type-side-effects': 'error',
	eqeqeq: ['error', 'always', { null: 'ignore' }],
	'prefer-const': 'error',
};

/** The same for `src/`. */
export const rulesOfSource: Rules = {
	'@typescript-eslint/no-non-null-assertion': 'error',
	'max-lines': ['error', 250],
};

export const unused = { ignoreRestSiblings: true, varsIgnorePattern: '^_$' };

/** Whoever searches for a string finds it where it is one line. */
export const longStrings: Rules = { '@stylistic/max-len': ['error', { ...maxLen, ignoreStrings: true }] };

/** So are the names of tests, and inline snapshots. */
export const longTemplates: Rules = {
	'@stylistic/max-len': ['error', { ...maxLen, ignoreStrings: true, ignoreTemplateLiterals: true }],
};
