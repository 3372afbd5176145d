import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureContent } from '../build/project-copy.ts';
import { userEnvironment } from '../build/user-environment.ts';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'more-dispatches-'));

/** A copy of the project to whose content an editor has added the dispatches of the fixture site. */
beforeAll(async () => {
	const left = ['node_modules', '.git', '.cache', '.astro', 'dist', 'dist-hosts'];
	cpSync(root, copy, {
		recursive: true,
		filter: (path) => !left.some((name) => path === join(root, name)),
	});
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	for (const folder of ['dispatches', 'people', 'source'])
		cpSync(join(root, fixtureContent, folder), join(copy, 'content', folder), { recursive: true });
	addCountries();
	addChecked('isle-bridges', [
		['q1-p6', '成果清单'],
		['q2-p5', '大写意'],
		['q2-p5', '工笔画'],
	]);
	await run(process.execPath, ['src/cli/permalinks.ts']);
});
afterAll(() => rmSync(copy, { recursive: true }));

test('dispatches of every kind are added to the content, and every test passes', async () => {
	expect(await run(process.execPath, ['src/cli/check-content.ts'])).toContain('No mistakes and no warnings.');
	const vitest = join(root, 'node_modules/vitest/vitest.mjs');
	const output = await run(process.execPath, [vitest, 'run', '--project', 'unit', '--project', 'site']);
	expect(output).toMatch(/^[1-9]\d* passed, 0 failed/m);
}, 3_600_000);

/** The countries of the fixture's people that the content has not. */
function addCountries() {
	const file = join(copy, 'content/countries.yaml');
	const known = readFileSync(file, 'utf8');
	const lines = readFileSync(join(root, fixtureContent, 'countries.yaml'), 'utf8').split('\n');
	appendFileSync(file, lines.filter((line) => line && !known.includes(line.split(':')[0]!)).join('\n'));
}

/** What an editor would say of words that the content has terms for, and that are invented here. */
function addChecked(slug: string, words: [at: string, words: string][]) {
	const file = join(copy, 'content/dispatches', slug, 'dispatch.yaml');
	const text = readFileSync(file, 'utf8');
	const lines = words.map(([at, own]) => `  - { code: terms, at: ${at}, words: ${own}, reason: Invented. }`);
	writeFileSync(file, text.replace('\nchecked:', `$&\n${lines.join('\n')}`));
}

/** What a program prints, run in the copy; the test fails with all of it where the program does. */
function run(program: string, options: readonly string[]): Promise<string> {
	return new Promise((resolve, reject) =>
		execFile(
			program,
			options,
			{ cwd: copy, env: { ...userEnvironment(), NO_COLOR: '1' }, maxBuffer: 1e9 },
			(error, stdout, stderr) => (error ? reject(new Error(stdout + stderr)) : resolve(stdout)),
		),
	);
}
