import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { ContentIssue } from '../ingest/issue.ts';
import { codeFrame } from './code-frame.ts';

/** The issues by file and line, mistakes before warnings of the same line. */
export const sortIssues = (issues: readonly ContentIssue[]): ContentIssue[] =>
	[...issues].sort(
		(a, b) =>
			(a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
			(a.line ?? 0) - (b.line ?? 0) ||
			(a.column ?? 0) - (b.column ?? 0) ||
			Number(a.warning !== undefined) - Number(b.warning !== undefined),
	);

/** As text for the terminal, each with the line it is about. `root`: the project's folder. */
export async function asText(root: string, issues: readonly ContentIssue[]): Promise<string> {
	const texts = new Map<string, Promise<string>>();
	const shown: string[] = [];
	for (const issue of sortIssues(issues)) {
		const { file, line, column, message, fix, warning } = issue;
		const text = texts.get(file) ?? readFile(join(root, file), 'utf8').catch(() => '');
		texts.set(file, text);
		const place = [file, line, column].filter((part) => part !== undefined).join(':');
		const kind = warning ? styleText('yellow', `warning (${warning.code})`) : styleText('red', 'mistake');
		const frame = line === undefined ? [] : codeFrame(await text, { line, ...(column !== undefined && { column }) });
		shown.push([`${styleText('bold', place)}  ${kind}`, `  ${message}`, ...frame.map(dim), `  Fix: ${fix}`].join('\n'));
	}
	return [...shown, `${tallyOf(issues)}.`].join('\n\n');
}

const dim = (line: string) => `  ${styleText('dim', line)}`;

/** As JSON for other programs: counts, and every issue with its severity. */
export const asJson = (issues: readonly ContentIssue[]): string =>
	JSON.stringify(
		{
			mistakes: issues.filter(({ warning }) => !warning).length,
			warnings: issues.filter(({ warning }) => warning).length,
			issues: sortIssues(issues).map(({ file, line, column, message, fix, warning }) => ({
				severity: warning ? 'warning' : 'mistake',
				file,
				line,
				column,
				message,
				fix,
				...warning,
			})),
		},
		null,
		'\t',
	);

/**
 * As annotations of GitHub Actions: workflow commands, a line each.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const asAnnotations = (issues: readonly ContentIssue[]): string =>
	sortIssues(issues)
		.map(({ file, line, column, message, fix, warning }) => {
			const place = { file, line, col: column, title: warning ? `Check: ${warning.code}` : 'Mistake in the content' };
			const properties = Object.entries(place)
				.filter(([, value]) => value !== undefined)
				.map(([key, value]) => `${key}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
			return `::${warning ? 'warning' : 'error'} ${properties.join(',')}::${escapeData(`${message}\nFix: ${fix}`)}`;
		})
		.join('\n');

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** The warnings in a few lines, as a build prints them; empty where there are none. */
export function shortly(warnings: readonly ContentIssue[], most = 10): string {
	if (warnings.length === 0) return '';
	const lines = sortIssues(warnings)
		.slice(0, most)
		.map(({ file, line, column, message }) => `  ${[file, line, column].filter(Boolean).join(':')} ${message}`);
	const rest = warnings.length > most ? [`  … and ${warnings.length - most} more.`] : [];
	return [`${tallyOf(warnings)} in the content; npm run check:content says what to do:`, ...lines, ...rest].join('\n');
}

/** 2 mistakes and 1 warning. */
export function tallyOf(issues: readonly ContentIssue[]): string {
	const warnings = issues.filter(({ warning }) => warning).length;
	const mistakes = issues.length - warnings;
	const counts = [
		...(mistakes > 0 || warnings === 0 ? [`${mistakes || 'No'} ${mistakes === 1 ? 'mistake' : 'mistakes'}`] : []),
		...(warnings > 0 || mistakes === 0 ? [`${warnings || 'no'} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
	];
	return counts.join(' and ');
}
