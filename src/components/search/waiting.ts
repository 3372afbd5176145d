/** Calls `slow` after a second and `late` after ten, each once, until the returned function is called. */
export function waiting(slow: () => void, late: () => void): () => void {
	const timers = [setTimeout(slow, 1000), setTimeout(late, 10_000)];
	return () => timers.forEach(clearTimeout);
}
