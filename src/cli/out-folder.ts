import { existsSync, readdirSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The folder into which a build goes, by its real path: where `outDir` is a symbolic link, it stays one. */
export const outFolder = (root: string, outDir: string): string => realPath(resolve(root, outDir));

/** Throws where the folder holds anything but an earlier build, which alone may be replaced. */
export function assertReplaceable(folder: string): void {
	if (!existsSync(folder)) return;
	if (!statSync(folder).isDirectory())
		throw new Error(`${folder} is a file.\nFix: name a new folder for the build with --out.`);
	if (readdirSync(folder).length === 0 || existsSync(join(folder, mark))) return;
	throw new Error(
		`${folder} holds files and is no earlier build of this site: there is no file “${mark}” in it. A build ` +
			'would delete them.\n' +
			'Fix: name a new or an empty folder with --out, or, where the files are not needed, delete that folder.',
	);
}

/** Marks a folder as a build, which the next may replace. The server gives no hidden file. */
export const markAsBuild = (folder: string): void =>
	writeFileSync(join(folder, mark), 'Made by npm run build, which may replace this folder.\n');

const mark = '.build';

/** The path without symbolic links, also where what they lead to is missing. */
function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		const target = resolve(dirname(path), linkTarget(path) ?? path);
		return dirname(target) === target ? target : join(realPath(dirname(target)), basename(target));
	}
}

function linkTarget(path: string): string | undefined {
	try {
		return readlinkSync(path);
	} catch {
		return undefined;
	}
}
