import { copyFile, cp, mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { sha256Of } from '../files/digest.ts';
import { eachInTurn } from '../files/in-turns.ts';
import { writeWhole } from '../files/write-whole.ts';
import { siteFiles } from './built-site.ts';
import { isHashed } from './headers.ts';

/** What a release consisted of: every file of the build by path, before it was compressed. */
export type ReleasedFiles = Record<string, ReleasedFile>;

/** The files of a built site. */
export async function filesToRelease(folder: string): Promise<ReleasedFiles> {
	const files = new Map<string, ReleasedFile>();
	const names = siteFiles(folder);
	await eachInTurn(names, async (name) => {
		const data = await readFile(join(folder, name));
		const { mtimeMs: time } = await stat(join(folder, name));
		files.set(name, { digest: sha256Of(data), bytes: data.length, time });
	});
	return Object.fromEntries(names.map((name) => [name, files.get(name) ?? { digest: '', bytes: 0, time: 0 }]));
}

/** The release before, of which `folder` keeps the record and the hashed files; undefined where there was none. */
export async function lastRelease(folder: string): Promise<ReleasedFiles | undefined> {
	try {
		const kept: unknown = JSON.parse(await readFile(join(folder, record), 'utf8'));
		return schema.parse(kept);
	} catch {
		return undefined;
	}
}

/**
 * Brings into the site what visits that began before need from it: hashed files of the last release that are gone, and
 * the time of files that have not changed, of which servers make their ETags. Returns how many files were kept.
 */
export async function keepLast(site: string, files: ReleasedFiles, folder: string): Promise<number> {
	const last = (await lastRelease(folder)) ?? {};
	const gone = Object.keys(last).filter((name) => isHashed(name) && !files[name]);
	await eachInTurn(gone, async (name) => {
		await mkdir(dirname(join(site, name)), { recursive: true });
		await copyFile(join(folder, 'files', name), join(site, name)).catch(() => undefined);
	});
	await eachInTurn(Object.entries(files), async ([name, file]) => {
		if (last[name]?.digest !== file.digest) return;
		file.time = last[name].time;
		await utimes(join(site, name), file.time / 1000, file.time / 1000);
	});
	return gone.length;
}

/** Keeps the record of a release and its hashed files for the next one. */
export async function rememberRelease(site: string, files: ReleasedFiles, folder: string): Promise<void> {
	await rm(join(folder, 'files'), { recursive: true, force: true });
	await eachInTurn(Object.keys(files).filter(isHashed), (name) => cp(join(site, name), join(folder, 'files', name)));
	await writeWhole(join(folder, record), JSON.stringify(files));
}

const record = 'release.json';

const releasedFile = z.strictObject({ digest: z.string(), bytes: z.number(), time: z.number() });
const schema = z.record(z.string(), releasedFile);

type ReleasedFile = z.output<typeof releasedFile>;
