import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { readContent } from '../ingest/content.ts';
import { reporterFor, type ContentIssue } from '../ingest/issue.ts';
import { findIrregularFiles } from '../ingest/regular-files.ts';
import { assertPromisesKept, ledgerFile, ledgerIssues, readLedger } from './ledger.ts';
import { formatIssues } from '../ingest/report.ts';
import { describeLanguages, plural } from './check.ts';
import { editLedger, emptyLedger } from './edit.ts';
import { changesOf, type Change } from './record.ts';
import { keepReleased } from './release.ts';

/**
 * Brings the ledger under `root` up to date with the content. Writes nothing where the content has a mistake or breaks
 * a promise, nor with `dryRun`. `done`: whether the ledger is up to date now.
 */
export async function updateLedger(
	root: string,
	{ dryRun }: { dryRun: boolean },
): Promise<{ message: string; done: boolean }> {
	const irregular = await findIrregularFiles(root);
	if (irregular.length > 0) return { message: `${formatIssues(irregular)}\n\nNothing was written.`, done: false };
	const content = await readContent(root);
	const issues: ContentIssue[] = [...content.issues];
	const read = await readLedger(root, content, issues);
	if (read.parsed) assertPromisesKept(read, read.parsed, content, reporterFor(ledgerFile, issues));
	if (issues.length > 0) return { message: `${formatIssues(issues)}\n\nNothing was written.`, done: false };

	const changes = changesOf(read.spaces);
	// What no change of the ledger mends, such as a text that was released and is not kept.
	const unmended = dryRun && changes.length === 0 ? ledgerIssues(read, content) : [];
	if (unmended.length > 0) return { message: formatIssues(unmended), done: false };
	const lines =
		changes.length === 0
			? [`Nothing new: ${ledgerFile} knows every published id.`]
			: [`${ledgerFile}${dryRun ? ' lacks' : ''}:`, ...describe(changes)];
	if (!dryRun) {
		if (changes.length > 0) await writeWhole(join(root, ledgerFile), editLedger(read.text ?? emptyLedger, changes));
		const files = await keepReleased(root, content);
		if (files.length > 0) lines.push(`Kept the texts in ${files.join(', ')}.`);
	} else if (changes.length > 0) lines.push('Nothing was written. Fix: npm run permalinks');
	return { message: lines.join('\n'), done: !dryRun || changes.length === 0 };
}

/** The changes as lines; the ids of a new dispatch and others of one kind in one. */
function describe(changes: readonly Change[]): string[] {
	const spaces = [...new Set(changes.map(({ space }) => space))];
	return spaces.flatMap((space) => {
		const own = changes.filter((change) => change.space === space);
		const idsOf = (wanted: Change['kind']) => own.filter(({ kind }) => kind === wanted).map(({ id }) => id);
		const [added, removed] = [idsOf('added'), idsOf('removed')];
		const changed = own.filter(({ kind }) => kind === 'changed');
		return [
			...(added.length > 0 ? [`  + ${plural(space.what, added.length)}${space.of}: ${added.join(', ')}`] : []),
			...(removed.length > 0 ? [`  - ${plural(space.what, removed.length)}${space.of}: ${removed.join(', ')}`] : []),
			...changed.map(
				(change) =>
					`  ~ ${space.what} ${change.id}${space.of}: the ${describeLanguages(change)} changed` +
					(change.entry.outdated ? ', its translation did not' : ''),
			),
		];
	});
}
