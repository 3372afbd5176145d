import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { DraftFile } from './files.ts';

/**
 * Writes drafts into a project's folder. Nothing is ever written over: where one of the files exists with other words,
 * none is written, and their paths are returned.
 */
export async function writeDrafts(
	root: string,
	files: readonly DraftFile[],
): Promise<{ written: string[]; inTheWay: string[] }> {
	const fresh: DraftFile[] = [];
	const inTheWay: string[] = [];
	for (const file of files) {
		const there = await present(join(root, file.path));
		if (!there || file.appends) fresh.push(file);
		else if (!there.equals(Buffer.from(file.data))) inTheWay.push(file.path);
	}
	if (inTheWay.length > 0) return { written: [], inTheWay };
	for (const { path, data, appends } of fresh) {
		const before = appends ? await present(join(root, path)) : undefined;
		await writeWhole(
			join(root, path),
			before ? Buffer.concat([endingLine(before), Buffer.from(data)]) : Buffer.from(data),
		);
	}
	return { written: fresh.map(({ path }) => path), inTheWay };
}

async function present(path: string): Promise<Buffer | undefined> {
	const exists = await access(path).then(
		() => true,
		() => false,
	);
	return exists ? readFile(path) : undefined;
}

const endingLine = (data: Buffer) =>
	data.length === 0 || data.at(-1) === 10 ? data : Buffer.concat([data, Buffer.from('\n')]);
