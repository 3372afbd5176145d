/**
 * `npm run check`: types (templates included), lint and formatting. `npm run fix`: mends what the linter and the
 * formatter can mend. Each tool runs as it would by hand; this file only says what runs beside what, and names every
 * part that failed.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';

const { resolve } = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

const astro = join(dirname(resolve('astro/package.json')), 'bin/astro.mjs');
const eslint = join(dirname(resolve('eslint/package.json')), 'bin/eslint.js');
const prettier = join(dirname(resolve('prettier/package.json')), 'bin/prettier.cjs');

interface Result {
	name: string;
	passed: boolean;
	output: string;
}

/** Runs one tool to its end and keeps what it printed, so that tools side by side do not print into each other. */
const run = (name: string, script: string, ...args: string[]): Promise<Result> =>
	new Promise((done, fail) => {
		const child = spawn(process.execPath, [script, ...args], {
			cwd: root,
			env: {
				...process.env,
				ASTRO_TELEMETRY_DISABLED: '1',
				...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
			},
		});
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.on('error', fail);
		child.on('close', (code) => done({ name, passed: code === 0, output }));
	});

/** Types of the content collections come first: both the type check and the linter read them. */
async function check(): Promise<Result[]> {
	const formatting = run('formatting', prettier, '--check', '--log-level', 'warn', '.');
	const sync = await run('types', astro, 'sync');
	if (!sync.passed) return [await formatting, sync];
	return Promise.all([formatting, run('types', astro, 'check', '--noSync'), run('lint', eslint, '--quiet', '.')]);
}

/** The linter first: what it rewrites is formatted afterwards. */
async function fix(): Promise<Result[]> {
	const lint = await run('lint', eslint, '--quiet', '--fix', '.');
	return [lint, await run('formatting', prettier, '--write', '--log-level', 'warn', '.')];
}

const results = process.argv.includes('--fix') ? await fix() : await check();
const failed = results.filter(({ passed }) => !passed);
for (const { output } of failed) process.stdout.write(output);
for (const { name, passed } of results) {
	console.log(passed ? styleText('green', `✓ ${name}`) : styleText('red', `✗ ${name}`));
}
if (failed.some(({ name }) => name === 'formatting')) console.log('npm run fix formats these files.');
process.exitCode = failed.length > 0 ? 1 : 0;
