import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withKeptPages } from '../../src/cli/kept-pages.ts';

let folder: string;
let list: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
	list = join(folder, 'incremental-build.json');
	writeFileSync(list, '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Whether a build finds the list of the one before. */
const finds = () => withKeptPages(folder, async () => existsSync(list));

test('a build takes pages from one that was finished', async () => {
	expect(await finds()).toBe(true);
	expect(await finds()).toBe(true);
});

test('a build takes nothing from one that failed or was killed, of whose pages some may be newer than the list', async () => {
	await expect(withKeptPages(folder, () => Promise.reject(new Error('the page broke')))).rejects.toThrow(
		'the page broke',
	);
	expect(await finds()).toBe(false);
});
