/**
 * Runs what it is given, at most `most` of it at the same time: so that a build of thousands of files neither waits for
 * each alone nor has all of them open and in memory.
 */
export function inTurns(most: number) {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async <Result>(task: () => Promise<Result>): Promise<Result> => {
		if (running >= most) await new Promise<void>((go) => waiting.push(go));
		else running++;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	};
}

/** Runs `work` for each item, so many at a time. Rejects with the first failure. */
export async function eachInTurn<Item>(
	items: Iterable<Item>,
	work: (item: Item) => Promise<unknown>,
	most = 16,
): Promise<void> {
	const turn = inTurns(most);
	await Promise.all([...items].map((item) => turn(() => work(item))));
}
