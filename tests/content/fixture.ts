import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSite } from '../../src/loaders/site.ts';
import { formatIssues } from '../../src/ingest/report.ts';
import { fixtureSite } from '../fixtures/site.ts';

/** A change to the fixture's content: one replacement in a file, a new text or bytes, null to delete it, or a link. */
export type Change =
	| { file: string; replace: string; by: string }
	| { file: string; text: string | Uint8Array | null }
	| { file: string; link: string };

/** Reads the fixture with the changes made and returns the report of its mistakes. */
export const mistakesAfter = (...changes: Change[]): Promise<string> =>
	mistakesOf(join(import.meta.dirname, '../fixtures/content'), changes);

/** The same of the fixture site. */
export const siteMistakesAfter = (...changes: Change[]): Promise<string> =>
	mistakesOf(join(fixtureSite, 'content'), changes);

async function mistakesOf(content: string, changes: readonly Change[]): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'content-'));
	try {
		await cp(content, join(root, 'content'), { recursive: true });
		for (const change of changes) await makeChange(root, change);
		const { issues } = await readSite(root);
		return formatIssues(issues);
	} finally {
		await rm(root, { recursive: true });
	}
}

/** Makes a change under `<root>/content`. */
export async function makeChange(root: string, change: Change) {
	const path = join(root, 'content', change.file);
	if ('link' in change) {
		await rm(path, { recursive: true, force: true });
		return symlink(change.link, path);
	}
	if (!('replace' in change)) {
		if (change.text === null) return rm(path, { recursive: true });
		await mkdir(dirname(path), { recursive: true });
		return writeFile(path, change.text);
	}
	const text = await readFile(path, 'utf8');
	if (!text.includes(change.replace)) throw new Error(`${change.file} of the fixture has no “${change.replace}”.`);
	return writeFile(path, text.replace(change.replace, change.by));
}
