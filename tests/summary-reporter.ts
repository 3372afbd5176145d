import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Closes the output with `N passed, N failed`, followed by `, N skipped` where there are any. A file that could not
 * be run and an error outside of the tests count as one failure each, so the line never looks better than the run.
 */
export default class SummaryReporter implements Reporter {
	#passed = 0;
	#failed = 0;
	#skipped = 0;

	onInit() {
		// On exit, as Vitest may still print after the last of a reporter's events.
		process.once('exit', (code) => writeSync(1, `${this.#line(code)}\n`));
	}

	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]) {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const count = (state: string) => tests.filter((test) => test.result().state === state).length;
		const broken = modules.filter((module) => !module.ok() && [...module.children.allTests('failed')].length === 0);
		this.#passed = count('passed');
		this.#failed = count('failed') + count('pending') + broken.length + unhandledErrors.length;
		this.#skipped = count('skipped');
	}

	/** A run that ends with an error has at least one failure, even where it came to no test. */
	#line(exitCode: number): string {
		const failed = exitCode === 0 ? this.#failed : Math.max(this.#failed, 1);
		return `${this.#passed} passed, ${failed} failed${this.#skipped > 0 ? `, ${this.#skipped} skipped` : ''}`;
	}
}
