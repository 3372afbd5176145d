import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workFolder } from '../../src/cli/build-site.ts';
import { assertReplaceable, markAsBuild, outFolder } from '../../src/cli/out-folder.ts';
import { replaceFolder, restoreFolder } from '../../src/cli/replace-folder.ts';

let root: string;
beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'out-folder-')));
	write('src/code.ts', 'code');
	write('old/index.html', 'old');
	write('new/index.html', 'new');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string) => join(root, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
function write(path: string, text: string) {
	mkdirSync(dirname(at(path)), { recursive: true });
	writeFileSync(at(path), text);
}
const folders = () => ({ current: at('old'), next: at('new'), aside: at('aside') });

describe('a build replaces', () => {
	const attempt = (outDir: string) => () => assertReplaceable(outFolder(root, outDir));

	test('an earlier build, an empty folder and one that is not there', () => {
		mkdirSync(at('empty'));
		markAsBuild(at('old'));
		for (const folder of ['old', 'empty', 'none', 'none/at/all']) expect(attempt(folder)).not.toThrow();
	});

	test.each(['src', 'src/', '.', '..', './old', 'src/../src'])('not %s, which holds other files', (folder) => {
		expect(attempt(folder)).toThrow(outFolder(root, folder));
		expect(attempt(folder)).toThrow(/holds files and is no earlier build[^]*Fix: name a new or an empty folder/);
	});

	test('not a file, nor what a link leads to', () => {
		symlinkSync('src', at('link'));
		expect(attempt('src/code.ts')).toThrow('is a file');
		expect(attempt('link')).toThrow(at('src'));
	});
});

test('folders whose names are alike share no work', () => {
	const names = ['dist', 'dist-a', 'dist/a', '网站', '站点', '../dist'];
	expect(new Set(names.map((name) => workFolder(root, name))).size).toBe(names.length);
});

describe('the folder that is replaced', () => {
	test('gives its place to the next', () => {
		replaceFolder(folders());
		expect(read('old/index.html')).toBe('new');
		expect([existsSync(at('new')), existsSync(at('aside'))]).toEqual([false, false]);
	});

	test('is put back where the process ended between the two renames', () => {
		replaceFolder({ current: at('aside'), next: at('old'), aside: at('other') });
		restoreFolder(folders());
		expect(read('old/index.html')).toBe('old');
	});

	test('stays where the next is missing', () => {
		rmSync(at('new'), { recursive: true });
		expect(() => replaceFolder(folders())).toThrow('ENOENT');
		expect(read('old/index.html')).toBe('old');
	});

	test('is the one that a symbolic link leads to; the link stays, also where that folder is missing', () => {
		symlinkSync('old', at('dist'));
		replaceFolder({ ...folders(), current: outFolder(root, 'dist') });
		expect([lstatSync(at('dist')).isSymbolicLink(), read('dist/index.html')]).toEqual([true, 'new']);

		rmSync(at('old'), { recursive: true });
		expect(outFolder(root, 'dist')).toBe(at('old'));
	});

	test.skipIf(!otherFileSystem())('stays, with the reason, on another file system', () => {
		const other = mkdtempSync(join(otherFileSystem()!, 'out-folder-'));
		try {
			writeFileSync(join(other, 'index.html'), 'old');
			expect(() => replaceFolder({ ...folders(), current: other })).toThrow(
				/cannot be replaced whole \(EXDEV\): it is a mount point or on another file system[^]*Fix:/,
			);
			expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('old');
		} finally {
			rmSync(other, { recursive: true });
		}
	});
});

/** A folder of memory, where the system has one. */
function otherFileSystem(): string | undefined {
	const folder = '/dev/shm';
	return existsSync(folder) && statSync(folder).dev !== statSync(tmpdir()).dev ? folder : undefined;
}
