import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/files/write-whole.ts';

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'write-whole-'));
	file = join(folder, 'file.txt');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is written with its folder, and replaced', async () => {
	const path = join(folder, 'a/b/c.txt');
	await writeWhole(path, 'first');
	await writeWhole(path, Buffer.from('second'));
	expect(readFileSync(path, 'utf8')).toBe('second');
	expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
});

test('a write that ends for want of room leaves the old file, and no draft of the new one', () => {
	writeFileSync(file, 'as it was');
	const script = `
		import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, '../../src/files/write-whole.ts'))};
		await writeWhole(${JSON.stringify(file)}, 'x'.repeat(1_000_000));
	`;
	// The room is a file size that the shell allows: 8 blocks of 512 or 1024 bytes.
	const { status, stderr } = spawnSync(
		'sh',
		['-c', 'ulimit -f 8 && exec "$0" --input-type=module -e "$1"', process.execPath, script],
		{ encoding: 'utf8' },
	);
	expect(status).toBe(1);
	expect(stderr).toContain('EFBIG');
	expect(readFileSync(file, 'utf8')).toBe('as it was');
	expect(readdirSync(folder)).toEqual(['file.txt']);
});
