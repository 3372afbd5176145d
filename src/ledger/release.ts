import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { readContent } from '../ingest/content.ts';
import type { ContentIssue } from '../ingest/issue.ts';
import { dateLedger, emptyLedger } from './edit.ts';
import type { PublishedContent } from './id-spaces.ts';
import { ledgerFile, ledgerIssues, readLedger } from './ledger.ts';
import { keepTexts } from './texts.ts';
import { today } from './today.ts';

/**
 * Records that the content under `root` has been released as it is, on that day (ISO 8601): every id and every text of
 * it is kept from now on. Returns the files that were written; none where there are `issues`, such as a ledger that is
 * not up to date.
 */
export async function recordRelease(
	root: string,
	date = today(),
): Promise<{ issues: ContentIssue[]; files: string[] }> {
	const { issues: mistakes, ...content } = await readContent(root);
	const issues = [...mistakes];
	const read = await readLedger(root, content, issues);
	issues.push(...ledgerIssues(read, content));
	if (issues.length > 0) return { issues, files: [] };
	const before = read.text ?? emptyLedger;
	const after = dateLedger(before, date);
	// The ledger first: a text that it names and that is not kept yet is kept the next time.
	if (after !== before) await writeWhole(join(root, ledgerFile), after);
	const files = await keepReleased(root, content);
	return { issues, files: [...(after === before ? [] : [ledgerFile]), ...files] };
}

/** Keeps the texts that the ledger, as it is on disk, says were released. Returns the files that were written. */
export async function keepReleased(root: string, content: PublishedContent): Promise<string[]> {
	const { spaces, kept } = await readLedger(root, content, []);
	return keepTexts(root, spaces, kept);
}
