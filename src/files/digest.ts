import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The SHA-256 of a file or text, in hexadecimal. */
export const sha256Of = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The first 20 hex digits of the SHA-256 of a value's JSON. */
export const digestOf = (value: unknown): string => sha256Of(JSON.stringify(value)).slice(0, 20);

/**
 * Digest of the code in these folders of the project and those in them, so that what older code made is not used again.
 */
export async function codeDigest(root: string, folders: readonly string[]): Promise<string> {
	const files: string[] = [];
	for (const folder of folders) {
		const names = (await readdir(join(root, folder), { recursive: true }))
			.filter((name) => name.endsWith('.ts'))
			.sort();
		for (const name of names) files.push(name, await readFile(join(root, folder, name), 'utf8'));
	}
	return digestOf(files);
}
