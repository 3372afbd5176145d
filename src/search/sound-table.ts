import { pinyin } from 'pinyin-pro';

/** A syllable without its tone, and the characters that are read so. */
export type Reading = readonly [syllable: string, characters: string];

/** How the characters are read in these texts. */
export function readingsOf(texts: readonly string[]): Reading[] {
	return joined(
		texts.flatMap((text) =>
			pinyin(text, { type: 'all', toneType: 'none', v: true })
				.filter(({ isZh }) => isZh)
				.map(({ pinyin: syllable, origin }) => [syllable, origin] as const),
		),
	);
}

/** One line for each syllable, which is followed by its characters. */
export const soundTable = (readings: readonly Reading[]) =>
	joined(readings)
		.map(([syllable, characters]) => syllable + characters)
		.join('\n');

/** Each syllable once, with each of its characters once, in a fixed order. */
function joined(readings: readonly Reading[]): Reading[] {
	const characters = new Map<string, Set<string>>();
	for (const [syllable, those] of readings) {
		const known = characters.get(syllable) ?? new Set();
		for (const character of those) known.add(character);
		characters.set(syllable, known);
	}
	return [...characters]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([syllable, those]) => [syllable, [...those].sort().join('')]);
}
