import { pinyin } from 'pinyin-pro';

/**
 * The readings of the characters in the texts, without tones: one line for each syllable, which is followed by its
 * characters.
 */
export function soundTable(texts: readonly string[]): string {
	const characters = new Map<string, Set<string>>();
	for (const text of texts) {
		for (const { origin, pinyin: syllable, isZh } of pinyin(text, { type: 'all', toneType: 'none', v: true })) {
			if (!isZh) continue;
			const known = characters.get(syllable);
			if (known) known.add(origin);
			else characters.set(syllable, new Set(origin));
		}
	}
	return [...characters]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([syllable, those]) => syllable + [...those].sort().join(''))
		.join('\n');
}
