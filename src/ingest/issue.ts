/** Something wrong with a content file, or something that may be. */
export interface ContentIssue {
	/** Path relative to the project's folder. */
	file: string;
	/** Counted from 1; absent where the whole file is meant. */
	line?: number;
	column?: number;
	/** What is wrong, naming the offending value. */
	message: string;
	/** What to do about it. */
	fix: string;
	/** It stops publication alone: while an editor is at work the content can be shown all the same. */
	publishing?: boolean;
	/** Present in a warning, which stops nothing: an editor who has looked at it silences it by naming this. */
	warning?: Warning;
}

/** What a warning is about, as a `checked:` entry of the facts names it. */
export interface Warning {
	/** The check, such as `figures`. */
	code: string;
	/** The id of the segment, or the key of the frontmatter or the facts. */
	at: string;
	/** The words that it is about. */
	words: string;
}

/** Collects issues of one file. */
export type Report = (position: Position | undefined, message: string, fix: string) => void;

export interface Position {
	line: number;
	column?: number;
}

export function reporterFor(file: string, issues: ContentIssue[]): Report {
	return (position, message, fix) => issues.push({ file, ...position, message, fix });
}
