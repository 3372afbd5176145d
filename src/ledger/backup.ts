import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'astro/zod';
import { writeWhole } from '../files/write-whole.ts';
import { ledgerFile } from './ledger.ts';
import { textFolder } from './texts.ts';

/**
 * Reads the ledger and the texts that it keeps, before a release is recorded in them. A process that is killed before
 * the release is out leaves a note on the disk, by which `undoUnfinishedRelease` takes the record back.
 */
export async function backUpLedger(root: string): Promise<LedgerBackup> {
	const before = await ledgerFiles(root);
	const forget = () => rm(join(root, noteFile), { force: true });
	return {
		async noteRecorded() {
			await writeWhole(join(root, noteFile), JSON.stringify({ before, after: await ledgerFiles(root) } satisfies Note));
		},
		async restore() {
			await bringBack(root, before);
			await forget();
		},
		forget,
	};
}

/** Takes back what a release recorded that was killed. Returns a sentence for its editor where there was one. */
export async function undoUnfinishedRelease(root: string): Promise<string | undefined> {
	const text = await readFile(join(root, noteFile), 'utf8').catch(absent);
	if (text === undefined) return;
	const { before, after } = noteSchema.parse(JSON.parse(text));
	const isUntouched = isDeepStrictEqual(await ledgerFiles(root), after);
	if (isUntouched) await bringBack(root, before);
	await rm(join(root, noteFile));
	const files = Object.keys(after).filter((path) => after[path] !== before[path]);
	return isUntouched
		? `The last release did not come to its end. What it had recorded in ${files.join(', ')} is taken back.`
		: `The last release did not come to its end, and the ledger has been changed since: what it recorded in ` +
				`${files.join(', ')} stays.\nFix: see by git diff whether it has dates of texts that were never released.`;
}

/** Files of the ledger by path from the project's folder. */
type LedgerFiles = Record<string, string>;

/** Every file of the ledger under `root`. */
async function ledgerFiles(root: string): Promise<LedgerFiles> {
	const texts = (await readdir(join(root, textFolder)).catch(() => [])).map((name) => `${textFolder}/${name}`);
	const files: LedgerFiles = {};
	for (const path of [ledgerFile, ...texts]) {
		const text = await readFile(join(root, path), 'utf8').catch(absent);
		if (text !== undefined) files[path] = text;
	}
	return files;
}

async function bringBack(root: string, before: LedgerFiles): Promise<void> {
	const now = await ledgerFiles(root);
	for (const [path, text] of Object.entries(before)) if (now[path] !== text) await writeWhole(join(root, path), text);
	for (const path of Object.keys(now)) if (!(path in before)) await rm(join(root, path));
}

function absent(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
}

const noteFile = '.cache/release/unfinished.json';

const noteSchema = z.strictObject({
	before: z.record(z.string(), z.string()),
	after: z.record(z.string(), z.string()),
});
type Note = z.output<typeof noteSchema>;

export interface LedgerBackup {
	/** Notes on the disk what was recorded since, in case the process is killed. */
	noteRecorded(): Promise<void>;
	/** Brings the files back as they were read. */
	restore(): Promise<void>;
	/** Ends it: what was recorded holds. */
	forget(): Promise<void>;
}
