import type { ContentIssue } from './issue.ts';

/** Thrown when content cannot be published. The message is the whole report, ready to print. */
export class ContentError extends Error {
	override name = 'ContentError';
	issues: ContentIssue[];

	constructor(issues: ContentIssue[]) {
		super(formatIssues(issues));
		this.issues = issues;
	}
}

/** The issues as text, sorted by file and line: `file:line:column`, what is wrong, how to fix it. */
export function formatIssues(issues: readonly ContentIssue[]): string {
	const sorted = [...issues].sort(
		(a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
	);
	const count = `${issues.length} ${issues.length === 1 ? 'mistake' : 'mistakes'} in the content`;
	return [`${count}:`, ...sorted.map(formatIssue)].join('\n\n');
}

const formatIssue = ({ file, line, column, message, fix }: ContentIssue) =>
	`${[file, line, column].filter((part) => part !== undefined).join(':')}\n  ${message}\n  Fix: ${fix}`;
