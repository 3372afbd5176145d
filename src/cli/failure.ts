import { relative } from 'node:path';

/**
 * What stopped a build, as text for the terminal. Mistakes in the content carry their own report and are given as
 * they are; anything else is a fault of the code and comes with what Astro logged, its place, its hint and the
 * project's part of the stack.
 */
export function describeFailure(error: unknown, { root, logged = [] }: FailureContext): string {
	const chain = causes(error);
	const content = chain.find(isContentError);
	if (content) return content.message;
	const summaries = logged.map((message) => message.split('\n    at ')[0]);
	return [...new Set(summaries), chain.map((cause) => describe(cause, root)).join('\n\nCaused by: ')].join('\n');
}

/** Whether the message is a report that says all there is to say. Compared by name: Vite may load the class twice. */
function isContentError(error: unknown): error is Error {
	return error instanceof Error && ['ContentError', 'ReleaseError'].includes(error.name);
}

/** The error and what it was caused by, outermost first. */
function causes(error: unknown): unknown[] {
	const chain: unknown[] = [];
	for (let cause = error; cause != null && !chain.includes(cause); cause = (cause as Partial<Error>).cause) {
		chain.push(cause);
	}
	return chain;
}

function describe(error: unknown, root: string): string {
	if (!(error instanceof Error)) return String(error);
	const { hint = storageHint(error), loc, frame } = error as CompilerError;
	const place =
		loc?.file && [relative(root, loc.file), loc.line, loc.column].filter((part) => part !== undefined).join(':');
	return [error.message, place && `  at ${place}`, frame, hint && `Fix: ${hint}`, ...projectFrames(error, root)]
		.filter(Boolean)
		.join('\n');
}

/** The stack's lines that name a source file of the project; the build's own steps are left out. */
function projectFrames(error: Error, root: string): string[] {
	const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
	return frames
		.filter((line) => line.includes(root) && !/node_modules|\/\.cache\/|\/src\/(cli|files)\//.test(line))
		.slice(0, 5);
}

/** What to do where the file system refuses. The bundler gives no code. */
function storageHint({ code = '', message }: NodeJS.ErrnoException): string | undefined {
	return storageHints[/\bNo space left\b/.test(message) ? 'ENOSPC' : code];
}

const storageHints: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full. Make room and run it again.',
	EDQUOT: 'the room that this user has on the disk is used up. Make room and run it again.',
	EROFS: 'the folder can only be read. Run it in a copy of the project that can be written.',
	EACCES: 'this user may not write there. Give the user the right, or run it in a copy of the project.',
};

/** What Astro and Vite add to an error. */
interface CompilerError extends Error {
	hint?: string;
	frame?: string;
	loc?: { file?: string; line?: number; column?: number };
}

interface FailureContext {
	/** The project's folder; paths are given from there. */
	root: string;
	/** Errors that Astro logged before. */
	logged?: string[];
}
