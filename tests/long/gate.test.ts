import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let project: string;

/** A project with the gate of this one and no file besides. */
beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'gate-'));
	for (const part of [
		'.gitignore',
		'.prettierignore',
		'.prettierrc.json',
		'eslint',
		'eslint.config.js',
		'oxfmt.config.ts',
		'oxlint.config.ts',
		'package.json',
		'src/cli/check.ts',
		'tsconfig.json',
		'tsconfig.templates.json',
	]) {
		cpSync(join(root, part), join(project, part), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
});
afterEach(() => rmSync(project, { recursive: true }));

test('an upward import, a floating promise, a cast of JSON, a wrong type and an unformatted file each stop the gate and are named', async () => {
	write('src/ledger/entry.ts', 'export const entry = 1;\n');
	write('src/ingest/upward.ts', "import { entry } from '../ledger/entry.ts';\n\nexport const read = entry;\n");
	write('src/components/Upward.astro', "---\nimport '../pages/page.ts';\n---\n\n<p>Text</p>\n");
	write('src/components/Script.astro', "<script>\n\timport '../pages/page.ts';\n\tconsole.log(1);\n</script>\n");
	write('src/pages/page.ts', 'export const page = 1;\n');
	write('src/components/Floating.astro', '---\nPromise.resolve();\n---\n\n<p>Text</p>\n');
	write(
		'src/components/Cast.astro',
		"---\nconst facts = JSON.parse('{}') as { id: string };\n---\n\n<p>{facts.id}</p>\n",
	);
	write('src/components/Type.astro', "---\nconst count: number = 'one';\n---\n\n<p>{count}</p>\n");
	write('src/components/Unused.astro', "---\nimport { join } from 'node:path';\n---\n\n<p>Text</p>\n");
	write('src/components/Format.astro', '<p   >Text</p>\n');
	write('src/domain/type.ts', "export const count: number = 'one';\n");
	write('tests/fixtures/type.ts', "export const count: number = 'one';\n");
	write('src/domain/format.ts', 'export const  spaces=1\n');
	write('src/styles/format.css', 'p{color:red}\n');

	const { code, output } = await check();

	expect(code).toBe(1);
	for (const part of ['types and lint', 'types of templates', 'lint of templates', 'formatting']) {
		expect(output).toContain(`✗ ${part}\n`);
	}
	expect(output).toContain('✗ formatting of templates\n');
	expect(output).toMatch(/^src\/domain\/format\.ts /m);
	expect(output).toMatch(/^src\/styles\/format\.css /m);
	expect(output).toContain('[warn] src/components/Format.astro');
	const wrongType = "Type 'string' is not assignable to type 'number'";
	for (const path of ['src/domain/type.ts', 'tests/fixtures/type.ts']) expect(named(output, path)).toContain(wrongType);
	expect(output).toMatch(new RegExp(`components/Type\\.astro.*${wrongType}`));
	expect(named(output, 'src/ingest/upward.ts')).toMatch(
		/1:1 +error +“src\/ingest\/upward.ts” imports “src\/ledger\/entry.ts”/,
	);
	expect(named(output, 'src/components/Upward.astro')).toMatch(
		/2:1 +error +“src\/components\/Upward.astro” imports “src\/pages\/page.ts”/,
	);
	expect(named(output, 'src/components/Script.astro')).toMatch(/2:2 .*imports “src\/pages\/page.ts”/);
	expect(named(output, 'src/components/Script.astro')).toMatch(/3:2 .*A script in a template only imports/);
	expect(named(output, 'src/components/Floating.astro')).toContain('may be a promise that nobody awaits');
	expect(named(output, 'src/components/Cast.astro')).toContain('JSON from outside is cast');
	expect(named(output, 'src/components/Unused.astro')).toContain('no-unused-vars');
}, 300_000);

/** A line for each rule, which breaks it alone or with others. */
const broken = {
	'no-floating-promises': 'Promise.resolve();',
	'no-misused-promises': '[1].forEach(async () => await Promise.resolve());',
	'await-thenable': 'export const awaited = await 1;',
	'no-unnecessary-type-assertion': 'export const asserted = Number(1) as number;',
	'switch-exhaustiveness-check': "switch (String(1) as 'x' | 'y') { case 'x': console.log(1); }",
	'no-unsafe-assignment': "export const assigned = JSON.parse('{}');",
	'no-unsafe-member-access': "console.log(String(JSON.parse('{}').a));",
	'no-unsafe-call': "JSON.parse('{}')();",
	'no-unsafe-argument': "parseInt(JSON.parse('{}'));",
	'no-unsafe-return': "export const returned = (): string => JSON.parse('{}');",
	'no-explicit-any': 'export type Loose = any;',
	'no-non-null-assertion': 'export const first = [1][0]!;',
	'consistent-type-imports': "import { Stats } from 'node:fs'; export type A = Stats;",
	'no-import-type-side-effects': "import { type Dirent } from 'node:fs'; export type B = Dirent;",
	'no-unused-vars': 'function unused(): void {}',
	eqeqeq: 'export const same = Number(1) == Number(2);',
	'prefer-const': 'let constant = 1; console.log(constant);',
	'max-len': `export const long = '${'x'.repeat(120)}';`,
	'no-cast-of-json': "export const facts = JSON.parse('{}') as { id: string };",
	'max-lines': '\n'.repeat(250),
};

test('each rule for what is no template names the line that breaks it', async () => {
	write('src/files/broken.ts', `${Object.values(broken).join('\n')}\n`);

	const { output } = await check();

	const lines = named(output, 'src/files/broken.ts').split('\n');
	for (const [index, rule] of Object.keys(broken).entries()) {
		const line = rule === 'max-lines' ? '\\d+' : index + 1;
		expect(lines, rule).toContainEqual(expect.stringMatching(new RegExp(`^ *${line}:.*\\b${rule}\\)?$`)));
	}
}, 300_000);

test('fix removes unused imports and formats what is left', async () => {
	write('src/domain/format.ts', "import { join } from 'node:path'\nexport const  spaces=1\n");
	write('src/components/Format.astro', "---\nimport { join } from 'node:path'\n---\n\n<p   >Text</p>\n");

	await check('--fix');

	expect(readFileSync(join(project, 'src/domain/format.ts'), 'utf8')).toBe('export const spaces = 1;\n');
	expect(readFileSync(join(project, 'src/components/Format.astro'), 'utf8')).not.toMatch(/join|<p /);
}, 300_000);

/** What a linter says of a file, under its name. */
const named = (output: string, path: string): string => output.split(`${path}\n`).at(-1)!.split('\n\n', 1)[0]!;

function write(path: string, text: string) {
	mkdirSync(dirname(join(project, path)), { recursive: true });
	writeFileSync(join(project, path), text);
}

/** Runs the gate. Its output is without colors, whatever the environment of the tests asks for. */
function check(...args: string[]): Promise<{ code: number; output: string }> {
	const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' };
	return new Promise((resolve) => {
		execFile(process.execPath, ['src/cli/check.ts', ...args], { cwd: project, env }, (error, stdout, stderr) =>
			resolve({ code: error ? 1 : 0, output: stdout + stderr }),
		);
	});
}
