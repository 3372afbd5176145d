/** What the settings of a host depend on. */
export interface PublishedSite {
	/** The public origin. */
	origin: string;
	/** Begins and ends with a slash. */
	basePath: string;
	/** Pages that have moved: paths with the base path, `to` perhaps with a fragment. */
	moved: readonly { path: string; to: string }[];
}

/** The first lines of a written file, as comments: where it comes from, what it is for, how it is used. */
export const writtenBy = (...lines: string[]): string =>
	['Written by npm run release from src/publish/. Change it there.', ...lines].map((line) => `# ${line}\n`).join('');
