import { execFile } from 'node:child_process';
import {
	copyFileSync,
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { userEnvironment } from '../build/user-environment.ts';

const lockfileSchema = z.object({
	packages: z.record(
		z.string(),
		z.object({ dev: z.boolean(), optional: z.boolean(), devOptional: z.boolean() }).partial(),
	),
});
const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'production-'));

/** The project with the packages that `npm ci --omit=dev` installs, and none above it. */
beforeAll(() => {
	for (const part of [
		'content',
		'public',
		'src',
		'astro.config.ts',
		'package.json',
		'package-lock.json',
		'tsconfig.json',
	])
		if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true });
	const lockfile = lockfileSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
	for (const [folder, { dev, optional, devOptional }] of Object.entries(lockfile.packages)) {
		if (folder === '' || dev) continue;
		// Of the packages for one kind of machine, those for this one are there.
		if (existsSync(join(root, folder))) link(folder);
		else expect(optional || devOptional, `${folder} is not installed`).toBe(true);
	}
});
afterAll(() => rmSync(copy, { recursive: true }));

test('the site is built with what npm installs without the development packages', async () => {
	const { code, output } = await npmRunBuild();
	expect(output).toMatch(/^Built dist\/ in [\d.]+ s\.$/m);
	expect(code).toBe(0);
	expect(existsSync(join(copy, 'dist/zh/index.html'))).toBe(true);
});

/** Gives the copy a package's own files, not those of the packages in it. */
function link(folder: string) {
	mkdirSync(join(copy, folder), { recursive: true });
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.name === 'node_modules') continue;
		if (entry.isDirectory()) link(path);
		else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(join(root, path)), join(copy, path));
		else linkOrCopy(join(root, path), join(copy, path));
	}
}

/** A second name for the file, where both are on one file system. */
function linkOrCopy(from: string, to: string) {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}

function npmRunBuild(): Promise<{ code: number; output: string }> {
	// The Node that runs the tests; npm would put the one of the development packages first, which is not there.
	const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
	return new Promise((resolve) => {
		execFile('npm', ['run', 'build'], { cwd: copy, env: { ...userEnvironment(), PATH } }, (error, stdout, stderr) =>
			resolve({ code: error ? 1 : 0, output: stdout + stderr }),
		);
	});
}
