import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Closes the output with `N passed, N failed`, followed by `, N skipped` where there are any. A file that could
 * not be run and an error outside of the tests count as one failure each, so the line never looks better than the run.
 */
export default class SummaryReporter implements Reporter {
	#line = '0 passed, 1 failed';

	onInit() {
		// On exit, as Vitest may still print after the last of a reporter's events.
		process.once('exit', () => writeSync(1, `${this.#line}\n`));
	}

	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]) {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const count = (state: 'passed' | 'failed' | 'skipped') => tests.filter((test) => test.result().state === state).length;
		const unfinished = tests.filter((test) => test.result().state === 'pending').length;
		const broken = modules.filter((module) => !module.ok() && [...module.children.allTests('failed')].length === 0).length;
		const failed = count('failed') + unfinished + broken + unhandledErrors.length;
		const skipped = count('skipped');
		this.#line = `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
	}
}
