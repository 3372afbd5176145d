import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatIssues } from '../../src/ingest/report.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readAgain } from '../kept-readings.ts';

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
	const root = mkdtempSync(join(tmpdir(), 'content-'));
	try {
		cpSync(content, join(root, 'content'), { recursive: true });
		for (const change of changes) makeChange(root, change);
		const { issues } = await readAgain(root);
		return formatIssues(issues);
	} finally {
		rmSync(root, { recursive: true });
	}
}

/** Makes a change under `<root>/content`. */
export function makeChange(root: string, change: Change) {
	const path = join(root, 'content', change.file);
	if ('link' in change) {
		rmSync(path, { recursive: true, force: true });
		return symlinkSync(change.link, path);
	}
	if (!('replace' in change)) {
		if (change.text === null) return rmSync(path, { recursive: true });
		mkdirSync(dirname(path), { recursive: true });
		return writeFileSync(path, change.text);
	}
	const text = readFileSync(path, 'utf8');
	if (!text.includes(change.replace)) throw new Error(`${change.file} of the fixture has no “${change.replace}”.`);
	return writeFileSync(path, text.replace(change.replace, change.by));
}
