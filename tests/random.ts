/** What the random tests start from. Always the same, so that a run says the same twice, but for `npm run fuzz`. */
export const seed = Number(process.env['SEED'] ?? 1);

/** Numbers from 0 to 1 that the seed and the name of a test determine (mulberry32). */
export function randomNumbers(name: string): () => number {
	let state = [...name].reduce((sum, character) => Math.imul(sum, 31) + character.codePointAt(0)!, seed) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of the items. */
export const pick = <Item>(items: readonly Item[], random: () => number) => items[Math.floor(random() * items.length)]!;
