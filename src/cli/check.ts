/**
 * `npm run check`: types, lint and formatting. `npm run fix`: mends what the linters and the formatters can mend. Each
 * tool runs as it would by hand; this file only says what runs beside what, and names every part that failed. Templates
 * have tools of their own, because the quick ones do not read them.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';

const { resolve } = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

/** The program that a package installs, by its path in the package. */
const program = (name: string, path: string): string => join(dirname(resolve(`${name}/package.json`)), path);

const astro = program('astro', 'bin/astro.mjs');
const eslint = program('eslint', 'bin/eslint.js');
const oxfmt = program('oxfmt', 'bin/oxfmt');
const oxlint = program('oxlint', 'bin/oxlint');
const prettier = program('prettier', 'bin/prettier.cjs');

const templates = '**/*.astro';

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

/** Types of the content collections come before what reads them: the type check of templates, and oxlint. */
async function check(): Promise<Result[]> {
	const sync = run('types of content', astro, 'sync');
	const others = [
		run('formatting', oxfmt, '--check', '.'),
		run('formatting of templates', prettier, '--check', '--log-level', 'warn', templates),
		run('lint of templates', eslint, '--quiet', '.'),
	];
	if (!(await sync).passed) return Promise.all([sync, ...others]);
	return Promise.all([
		run('types and lint', oxlint, '--quiet', '--format', 'stylish', '.'),
		run('types of templates', astro, 'check', '--noSync', '--tsconfig', 'tsconfig.templates.json'),
		...others,
	]);
}

/** The linters first: what they rewrite is formatted afterwards. */
async function fix(): Promise<Result[]> {
	return [
		...(await Promise.all([
			run('lint', oxlint, '--quiet', '--format', 'stylish', '--fix', '.'),
			run('lint of templates', eslint, '--quiet', '--fix', '.'),
		])),
		...(await Promise.all([
			run('formatting', oxfmt, '.'),
			run('formatting of templates', prettier, '--write', '--log-level', 'warn', templates),
		])),
	];
}

const results = process.argv.includes('--fix') ? await fix() : await check();
const failed = results.filter(({ passed }) => !passed);
for (const { output } of failed) process.stdout.write(output);
for (const { name, passed } of results) {
	console.log(passed ? styleText('green', `✓ ${name}`) : styleText('red', `✗ ${name}`));
}
if (failed.some(({ name }) => name.startsWith('formatting'))) console.log('npm run fix formats these files.');
process.exitCode = failed.length > 0 ? 1 : 0;
