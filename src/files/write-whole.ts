import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all: into a draft beside it, down to the disk, then renamed into its place. A full
 * disk, an error or a killed process leaves the file as it was. Makes the folder where there is none.
 */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.${randomBytes(6).toString('hex')}`;
	try {
		const file = await open(draft, 'wx');
		try {
			await file.writeFile(data);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}
