import { copyFile, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { sha256Of } from '../files/digest.ts';
import { eachInTurn } from '../files/in-turns.ts';
import { projectStore, type Store } from '../files/store.ts';
import { siteFiles } from './built-site.ts';
import type { CodingExtension } from './codings.ts';
import { isTextFile } from './file-types.ts';

/** How each coding is made, as hard as it gets. Node does the work in threads of its own. */
const compressors: Record<CodingExtension, (data: Buffer) => Promise<Buffer>> = {
	br: (data) => brotli(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
	zst: (data) => zstd(data, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
	gz: (data) => zip(data, { level: 9 }),
};

const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);
const zip = promisify(gzip);

/**
 * Writes every text of the built site compressed beside it, where that is smaller. What was compressed before is taken
 * from the store. A copy has the time of its text, of which servers make its ETag. Returns how many bytes the texts
 * are, and how many with the best coding.
 */
export async function precompress(
	folder: string,
	root: string,
	store: Store = projectStore(root, 'compressed'),
): Promise<{ plain: number; best: number }> {
	const size = { plain: 0, best: 0 };
	const names = siteFiles(folder).filter(isTextFile);
	await eachInTurn(
		names,
		async (name) => {
			const data = await readFile(join(folder, name));
			const { atime, mtime } = await stat(join(folder, name));
			const digest = sha256Of(data).slice(0, 32);
			size.plain += data.length;
			let best = data.length;
			for (const [extension, compress] of Object.entries(compressors)) {
				const { path } = await store.file(`${digest}.${extension}`, async () => compress(data));
				const { length } = await readFile(path);
				if (length >= data.length) continue;
				best = Math.min(best, length);
				await copyFile(path, join(folder, `${name}.${extension}`));
				await utimes(join(folder, `${name}.${extension}`), atime, mtime);
			}
			size.best += best;
		},
		8,
	);
	return size;
}
