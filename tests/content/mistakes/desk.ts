import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentIssue } from '../../../src/ingest/issue.ts';
import { sortIssues } from '../../../src/checks/formats.ts';
import { makeChange, type Change } from '../fixture.ts';
import { readAgain } from '../../kept-readings.ts';

export const desk = join(import.meta.dirname, '../../fixtures/desk');

/** Where the parts of the fixture are. */
export const file = {
	facts: 'dispatches/lanes/dispatch.yaml',
	zh: 'dispatches/lanes/zh.mdx',
	en: 'dispatches/lanes/en.mdx',
	talkFacts: 'dispatches/hours/dispatch.yaml',
	talkZh: 'dispatches/hours/zh.mdx',
	talkEn: 'dispatches/hours/en.mdx',
	person: 'people/chen-ce.yaml',
	source: 'source/wire.txt',
	talkSource: 'source/talk.txt',
} as const;

/** The text of a file of the fixture. */
export const textOf = (name: keyof typeof file): string => readFileSync(join(desk, 'content', file[name]), 'utf8');

/** One replacement in a file of the fixture. */
export const put = (name: keyof typeof file, replace: string, by: string): Change => ({
	file: file[name],
	replace,
	by,
});

/**
 * What is reported of the fixture once the changes are made, the ledger excepted: a line for what is wrong, one for the
 * fix. What silences a warning is left out.
 */
export const found = async (...changes: Change[]): Promise<string> => described(await issuesAfter(...changes));

const described = (issues: readonly ContentIssue[]): string =>
	sortIssues(issues)
		.map(({ file, line, column, message, fix, warning }) =>
			[
				`${[file.replace(/^content\/(?:dispatches\/)?/, ''), line, column].filter(Boolean).join(':')} ` +
					`${warning ? `(${warning.code}) ` : ''}${message}`,
				`  Fix: ${fix.replace(/ Where it is right, add .*$/, '')}`,
			].join('\n'),
		)
		.join('\n');

/** The same after the first changes, and after those that follow. */
export async function foundOneAfterOther(...steps: Change[][]): Promise<string[]> {
	return (await issuesAfterEach(steps)).map(described);
}

export async function issuesAfter(...changes: Change[]): Promise<ContentIssue[]> {
	return (await issuesAfterEach([changes])).flat();
}

async function issuesAfterEach(steps: Change[][]): Promise<ContentIssue[][]> {
	const root = mkdtempSync(join(tmpdir(), 'desk-'));
	try {
		cpSync(desk, root, { recursive: true });
		const found: ContentIssue[][] = [];
		for (const changes of steps) {
			for (const change of changes) makeChange(root, change);
			const { issues, warnings } = await readAgain(root);
			found.push([...issues.filter(({ publishing }) => !publishing), ...warnings]);
		}
		return found;
	} finally {
		rmSync(root, { recursive: true });
	}
}
