import type { Locale } from '../domain/locale.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** English letters to a Chinese character in translations of news, where a dispatch is too short to have its own. */
const usualRatio = 3.8;
/** Shorter texts vary too much. */
const fewestCharacters = 40;

/**
 * Reports texts that are much shorter or longer in English than the dispatch's others, and those with fewer sentences
 * that are somewhat shorter: a sentence may be missing. `translation`: the language of the translation.
 */
export function checkLengths(pairs: readonly TextPair[], translation: Locale): Finding[] {
	const measured = pairs
		.filter(({ segment }) => segment && segment.kind !== 'row')
		.map(({ at, zh, en, sentences }) => ({
			at,
			sentences,
			characters: zh.replace(/[^\p{Script=Han}\d]+/gu, '').length,
			letters: en.replace(/[^\p{L}\d]+/gu, '').length,
		}))
		.filter(({ characters }) => characters >= fewestCharacters);
	const ratios = measured.map(({ characters, letters }) => letters / characters).sort((a, b) => a - b);
	const usual = ratios.length < 5 ? usualRatio : (ratios[Math.floor(ratios.length / 2)] ?? usualRatio);
	return measured.flatMap(({ at, sentences: sentencesIn, characters, letters }): Finding[] => {
		const relative = letters / characters / usual;
		const sentences = { zh: sentencesIn('zh').length, en: sentencesIn('en').length };
		const base = { code: 'length', at, words: `${sentences.zh}:${sentences.en}` } as const;
		const counts = `${sentences.zh} ${plural(sentences.zh)} in Chinese and ${sentences.en} in English`;
		if (relative < 0.72 || (sentences.en < sentences.zh && relative < 0.88) || sentences.en < sentences.zh - 1)
			return [
				{
					...base,
					file: translation,
					message: `The English of “${at}” is short: ${letters} letters for ${characters} characters, ${counts}.`,
					fix: translation === 'en' ? missing : 'Remove from the Chinese what the English does not have.',
				},
			];
		if (relative > 1.4 || (sentences.en > sentences.zh && relative > 1.25) || sentences.en > sentences.zh + 2)
			return [
				{
					...base,
					file: translation,
					message: `The English of “${at}” is long: ${letters} letters for ${characters} characters, ${counts}.`,
					fix: translation === 'zh' ? missing : 'Remove what the Chinese does not have.',
				},
			];
		return [];
	});
}

const missing = 'Translate what is missing.';
const plural = (sentences: number) => (sentences === 1 ? 'sentence' : 'sentences');
