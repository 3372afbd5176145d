import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { reporterFor, type ContentIssue } from './issue.ts';

/**
 * A mistake for everything under `content/` and `public/` that is neither a file nor a folder. A symbolic link would
 * publish a file of the machine that builds the site, and a pipe or a device would never end. Where there is one, read
 * nothing: whatever opens a path follows links.
 */
export async function findIrregularFiles(root: string): Promise<ContentIssue[]> {
	const issues: ContentIssue[] = [];
	const check = async (path: string, entry: Stats | Dirent): Promise<void> => {
		if (entry.isDirectory())
			await Promise.all(
				(await readdir(path, { withFileTypes: true })).map((inside) => check(join(path, inside.name), inside)),
			);
		else if (!entry.isFile())
			reporterFor(relative(root, path), issues)(
				undefined,
				entry.isSymbolicLink() ? 'This is a symbolic link.' : 'This is neither a file nor a folder.',
				'Put the file itself here, or remove it: only files inside the project are published.',
			);
	};
	for (const folder of ['content', 'public']) {
		const path = join(root, folder);
		const entry = await lstat(path).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw error;
		});
		if (entry) await check(path, entry);
	}
	return issues;
}
