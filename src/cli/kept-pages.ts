import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';

/**
 * Runs a build that keeps its pages for the next one in `cacheDir`. Astro writes the pages as it goes and the list that
 * says what they are made of in the end: after a build that failed or was killed the list is not true, and nothing is
 * taken from it.
 */
export async function withKeptPages<Result>(cacheDir: string, build: () => Promise<Result>): Promise<Result> {
	const unfinished = join(cacheDir, 'unfinished');
	if (existsSync(unfinished)) await rm(join(cacheDir, 'incremental-build.json'), { force: true });
	await writeWhole(unfinished, '');
	const result = await build();
	await rm(unfinished);
	return result;
}
