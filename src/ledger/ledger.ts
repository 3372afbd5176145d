import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Permalinks } from '../domain/permalink.ts';
import {
	assertAliasesLead,
	assertNothingReused,
	assertNothingVanished,
	assertRecorded,
	assertTextsKept,
} from './check.ts';
import { permalinksOf } from './permalinks.ts';
import { idSpacesOf, type PublishedContent, type IdSpace } from './id-spaces.ts';
import { assertTextsNamed, readTexts, type TextStore } from './texts.ts';
import { ledger as ledgerSchema, type Ledger } from './schema.ts';
import { sha256Of } from '../files/digest.ts';
import type { Kept } from '../files/kept.ts';
import { reporterFor, type ContentIssue, type Report } from '../ingest/issue.ts';
import { parseYaml, type ParsedYaml } from '../ingest/yaml.ts';

export const ledgerFile = 'content/permalinks.yaml';

/** The ledger as it is, beside what is published. */
export interface ReadLedger {
	/** Absent where there is no file yet. */
	text: string | undefined;
	/** Absent where the file has a mistake, or lost entries. */
	parsed: ParsedYaml<Ledger> | undefined;
	spaces: IdSpace[];
	kept: TextStore;
}

/** Reads the ledger and the texts it remembers. Mistakes in the files themselves are reported. */
export async function readLedger(
	root: string,
	content: PublishedContent,
	issues: ContentIssue[],
	before?: Kept<Ledger>,
): Promise<ReadLedger> {
	const text = await readFile(join(root, ledgerFile), 'utf8').catch(() => undefined);
	const parsed = await parseLedger(text ?? '', reporterFor(ledgerFile, issues), before);
	const kept = await readTexts(root, issues);
	const isWhole = parsed && assertTextsNamed(parsed.value, kept, reporterFor(ledgerFile, issues));
	return {
		text,
		parsed: isWhole ? parsed : undefined,
		kept,
		spaces: idSpacesOf(content, parsed?.value ?? emptyLedger),
	};
}

/** The ledger; one that was sound before is parsed again only to find a place in it. */
async function parseLedger(text: string, report: Report, kept?: Kept<Ledger>): Promise<ParsedYaml<Ledger> | undefined> {
	const digest = sha256Of(text);
	const value = kept?.get(digest);
	if (value) {
		let whole: ParsedYaml<Ledger> | undefined;
		return { value, locate: (path) => (whole ??= parseYaml(text, ledgerSchema, report))?.locate(path) ?? { line: 1 } };
	}
	const parsed = parseYaml(text, ledgerSchema, report);
	if (parsed) await kept?.keep(digest, parsed.value);
	return parsed;
}

/**
 * Reads the ledger and checks that it and the content keep every promise the site has made. What is wrong is an issue
 * that matters once the site is published: an editor at work may rename and rewrite.
 */
export async function readCheckedLedger(
	root: string,
	content: PublishedContent,
	kept?: Kept<Ledger>,
): Promise<{ permalinks: Permalinks; issues: ContentIssue[] }> {
	const issues: ContentIssue[] = [];
	const read = await readLedger(root, content, issues, kept);
	issues.push(...ledgerIssues(read, content));
	return {
		permalinks: permalinksOf(read.parsed?.value ?? emptyLedger, read.kept, read.spaces),
		issues: issues.map((issue) => ({ ...issue, publishing: true })),
	};
}

/** What is wrong between a ledger that could be read and the content. */
export function ledgerIssues(read: ReadLedger, content: PublishedContent): ContentIssue[] {
	const issues: ContentIssue[] = [];
	const report = reporterFor(ledgerFile, issues);
	if (read.text === undefined && read.parsed)
		report(undefined, 'This file does not exist.', 'npm run permalinks writes it.');
	else if (read.parsed) {
		assertPromisesKept(read, read.parsed, content, report);
		const state = { ledger: read.parsed, spaces: read.spaces, report };
		assertRecorded(state);
		assertTextsKept(state, read.kept);
	}
	return issues;
}

const emptyLedger: Ledger = { dispatches: {}, quotes: {}, people: {} };

/** Reports what only an editor can decide. */
export function assertPromisesKept(
	{ spaces }: ReadLedger,
	ledger: ParsedYaml<Ledger>,
	{ broken }: PublishedContent,
	report: Report,
) {
	const state = { ledger, spaces, report };
	assertNothingVanished(state);
	assertNothingReused(state);
	assertAliasesLead(state, broken.slugs.length + broken.people.length === 0);
}
