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
		'.prettierignore',
		'.prettierrc.json',
		'eslint',
		'eslint.config.js',
		'package.json',
		'src/cli/check.ts',
		'tsconfig.json',
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
	write('src/pages/page.ts', 'export const page = 1;\n');
	write('src/files/floating.ts', 'Promise.resolve();\n');
	write('src/components/Floating.astro', '---\nPromise.resolve();\n---\n\n<p>Text</p>\n');
	write('src/files/cast.ts', "export const facts = JSON.parse('{}') as { id: string };\n");
	write('src/files/unused.ts', "import { join } from 'node:path';\n");
	write('src/domain/type.ts', "export const count: number = 'one';\n");
	write('src/domain/format.ts', 'export const  spaces=1\n');

	const { code, output } = await check();

	expect(code).toBe(1);
	expect(output).toContain('✗ formatting');
	expect(output).toContain('✗ types');
	expect(output).toContain('✗ lint');
	expect(output).toContain('[warn] src/domain/format.ts');
	expect(output).toMatch(/domain\/type\.ts.*Type 'string' is not assignable to type 'number'/);
	expect(output).toMatch(/ingest\/upward\.ts\n +1:1 +error +“src\/ingest\/upward.ts” imports “src\/ledger\/entry.ts”/);
	expect(output).toMatch(/Upward\.astro\n +2:1 +error +“src\/components\/Upward.astro” imports “src\/pages\/page.ts”/);
	expect(output).toMatch(/floating\.ts\n.*no-floating-promises/);
	expect(output).toMatch(/Floating\.astro\n.*may be a promise that nobody awaits/);
	expect(output).toMatch(/cast\.ts\n.*JSON from outside is cast/);
	expect(output).toMatch(/unused\.ts\n.*no-unused-vars/);
}, 300_000);

test('fix removes unused imports and formats what is left', async () => {
	write('src/domain/format.ts', "import { join } from 'node:path'\nexport const  spaces=1\n");

	await check('--fix');

	expect(readFileSync(join(project, 'src/domain/format.ts'), 'utf8')).toBe('export const spaces = 1;\n');
}, 300_000);

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
