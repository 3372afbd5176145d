import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { ledgerFile } from './ledger.ts';
import { textFolder } from './texts.ts';

/** Reads the ledger and the texts that it keeps; the function that is returned brings them back as they were read. */
export async function backUpLedger(root: string): Promise<() => Promise<void>> {
	const before = await ledgerFiles(root);
	return async () => {
		const after = await ledgerFiles(root);
		for (const [path, data] of before) if (!after.get(path)?.equals(data)) await writeWhole(join(root, path), data);
		for (const path of after.keys()) if (!before.has(path)) await rm(join(root, path));
	};
}

/** Every file of the ledger under `root`, by its path from there. */
async function ledgerFiles(root: string): Promise<Map<string, Buffer>> {
	const texts = (await readdir(join(root, textFolder)).catch(() => [])).map((name) => `${textFolder}/${name}`);
	const files = new Map<string, Buffer>();
	for (const path of [ledgerFile, ...texts]) {
		const data = await readFile(join(root, path)).catch(absent);
		if (data) files.set(path, data);
	}
	return files;
}

function absent(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
}
