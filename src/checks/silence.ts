import type { ContentIssue, Position, Warning } from '../ingest/issue.ts';
import type { CheckedWarning } from '../ingest/schemas/common.ts';

/** The warnings that a file says an editor has looked at. */
export class Silence {
	readonly #file: string;
	readonly #entries: readonly CheckedWarning[];
	readonly #locate: (index: number) => Position | undefined;
	readonly #isComplete: boolean;
	readonly #used = new Set<CheckedWarning>();

	/** `isComplete`: everything that could be found is looked for, so that an entry which covers nothing is too much. */
	constructor(
		file: string,
		entries: readonly CheckedWarning[],
		locate: (index: number) => Position | undefined,
		isComplete: boolean,
	) {
		[this.#file, this.#entries, this.#locate, this.#isComplete] = [file, entries, locate, isComplete];
	}

	/** Whether the warning has been looked at: its check, place and words are those of an entry. */
	covers({ code, at, words }: Warning): boolean {
		const entry = this.#entries.find((one) => one.code === code && one.at === at && one.words === words);
		if (entry) this.#used.add(entry);
		return entry !== undefined;
	}

	/** Entries that covered nothing. */
	unused(): ContentIssue[] {
		if (!this.#isComplete) return [];
		return this.#entries.flatMap((entry, index) =>
			this.#used.has(entry)
				? []
				: [
						{
							file: this.#file,
							...this.#locate(index),
							message: `This entry silences nothing: there is no warning ${name(entry)}.`,
							fix: 'Remove it.',
							warning: { code: 'checked', at: entry.at, words: entry.words },
						},
					],
		);
	}

	/** What to write so that a warning is silenced. */
	static advice({ code, at, words }: Warning, where: string): string {
		const entry = `{ code: ${code}, at: ${at}, words: ${JSON.stringify(words)}, reason: "…" }`;
		return `Where it is right, add under “checked” in ${where}: - ${entry}`;
	}

	/** The same for a warning about a file of no dispatch and no person. */
	static adviceForFile(warning: Warning): string {
		return Silence.advice(warning, '').replace('under “checked” in ', 'to content/checked.yaml');
	}
}

const name = ({ code, at, words }: CheckedWarning) => `(${code}) about “${words}” in “${at}”`;
