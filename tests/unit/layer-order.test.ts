import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { layerOrder } from '../../eslint/layer-order.ts';
import { layers } from '../../eslint/layers.ts';

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		tseslint.configs.base,
		...astro.configs.base,
		{
			files: ['**/*.{ts,astro}'],
			plugins: { local: { rules: { 'layer-order': layerOrder } } },
			rules: { 'local/layer-order': 'error' },
		},
	],
});

/** What the rule says of a file with this text. */
async function problems(filePath: string, text: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return result!.messages.map(({ message }) => message);
}

test('an upward import is named with both layers and with where the thing may live instead', async () => {
	expect(await problems('src/ingest/read.ts', "import { ledger } from '../ledger/read.ts';")).toMatchInlineSnapshot(`
		[
		  "“src/ingest/read.ts” imports “src/ledger/read.ts”, but ingest lies below ledger, and imports only point down. Move what is needed from there into ingest, i18n, domain, files or styles; or move what needs it up, into ledger or a layer above it.",
		]
	`);
});

test.each([
	['an import of a type', 'src/domain/a.ts', "import type { A } from '../i18n/a.ts';"],
	['a type named in place', 'src/domain/a.ts', "type A = import('../i18n/a.ts').A;"],
	['a dynamic import', 'src/domain/a.ts', "await import('../i18n/a.ts');"],
	['an import for its effect', 'src/domain/a.ts', "import '../i18n/a.ts';"],
	['an export of names', 'src/domain/a.ts', "export { a } from '../i18n/a.ts';"],
	['an export of everything', 'src/domain/a.ts', "export * from '../i18n/a.ts';"],
	['an address from the root of the project', 'src/domain/a.ts', "import '/src/i18n/a.ts';"],
	['a file that is loaded as text', 'src/domain/a.ts', "import a from '../i18n/a.ts?raw';"],
	['the head of a template', 'src/components/a/A.astro', "---\nimport A from '../../pages/A.astro';\n---\n<p />"],
	['a script in a template', 'src/components/A.astro', "<script>\n\timport '../pages/a.ts';\n</script>"],
	['a script that a template names', 'src/components/A.astro', '<script src="../pages/a.ts"></script>'],
])('%s is an import', async (_, file, text) => {
	expect(await problems(file, text)).toHaveLength(1);
});

test('folders of one line do not import each other', async () => {
	expect(await problems('src/cite/a.ts', "import '../search/b.ts';")).toMatchInlineSnapshot(`
		[
		  "“src/cite/a.ts” imports “src/search/b.ts”, but cite and search are on one line and do not import each other. Move what both need into collections, loaders, checks, draft, exchange, ledger, fonts, ingest, i18n, domain, files or styles; or bring the two together in client or above.",
		]
	`);
});

test('the site is not built from its tests', async () => {
	expect(await problems('src/files/a.ts', "import '../../tests/png.ts';")).toMatchInlineSnapshot(`
		[
		  "“src/files/a.ts” imports “tests/png.ts”, which is outside src/, but files is built from src/ and content/ alone. Move what is needed into files.",
		]
	`);
});

test('a folder that is in no layer is named', async () => {
	expect(await problems('src/helpers/a.ts', '')).toMatchInlineSnapshot(`
		[
		  "“src/helpers/a.ts” is in no layer. Move it into one of cli, integrations, pages, layouts, components, client, search, cite, pictures, meta, feeds, publish, collections, loaders, checks, draft, exchange, ledger, fonts, ingest, i18n, domain, files or styles, or give its folder a line in eslint/layers.ts.",
		]
	`);
});

test.each([
	['a lower layer', 'src/cite/a.ts', "import '../domain/b.ts';"],
	['its own folder', 'src/cite/a.ts', "import './b/c.ts'; import '../cite/d.ts';"],
	['a package', 'src/domain/a.ts', "import 'yaml'; import 'node:fs'; import 'astro:content';"],
	['content', 'src/pages/A.astro', "---\nimport '../../content/site/about.en.mdx';\n---\n<p />"],
])('a file may import %s', async (_, file, text) => {
	expect(await problems(file, text)).toEqual([]);
});

test('files outside src/ may import any layer', async () => {
	expect(await problems('tests/unit/a.test.ts', "import '../../src/pages/a.ts';")).toEqual([]);
});

test('no folder is in two layers', () => {
	expect(layers.flat()).toEqual([...new Set(layers.flat())]);
});
