/** Lets the browser paint and take keystrokes between two steps of a search. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A pause that is taken only where the last one is longer ago than a keystroke should wait. */
export function pacer(): () => Promise<void> {
	let last = performance.now();
	return async () => {
		if (performance.now() - last < longestStep) return;
		await pause();
		last = performance.now();
	};
}

/** Milliseconds. */
const longestStep = 30;
