import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all: into a draft beside it, down to the disk, then renamed into its place. A full
 * disk, an error or a killed process leaves the file as it was. Makes the folder where there is none. `lasting: false`
 * for what can be made again: it is not waited for until it is on the disk, and a crash may leave the file empty.
 */
export async function writeWhole(path: string, data: string | Buffer, { lasting = true } = {}): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.${randomBytes(6).toString('hex')}`;
	try {
		const file = await open(draft, 'wx');
		try {
			await file.writeFile(data);
			if (lasting) await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}
