import { locales, otherLocale, type Locale } from '../domain/locale.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** Shorter sentences come again by chance. */
const shortest = { zh: 15, en: 50 };

/** Reports a sentence that stands twice in one language of a dispatch and not in the other: it was pasted twice. */
export function checkDuplicates(pairs: readonly TextPair[]): Finding[] {
	const segments = pairs.filter(({ segment }) => segment !== undefined);
	const repeated = { zh: repeatedSentences(segments, 'zh'), en: repeatedSentences(segments, 'en') };
	return locales.flatMap((locale) =>
		repeated[locale].flatMap(({ first, again, sentence }): Finding[] => {
			const isBoth = repeated[otherLocale(locale)].some((other) => other.first === first && other.again === again);
			if (isBoth) return [];
			const shown = sentence.length > 40 ? `${sentence.slice(0, 40)}…` : sentence;
			return [
				{
					code: 'duplicate',
					file: locale,
					at: again,
					words: sentence.slice(0, 40),
					message:
						first === again
							? `“${shown}” stands twice in “${again}”, and in ${otherLocale(locale)}.mdx nothing does.`
							: `“${shown}” stands in “${first}” and in “${again}”; in ${otherLocale(locale)}.mdx the two differ.`,
					fix: 'Remove it where it does not belong.',
				},
			];
		}),
	);
}

function repeatedSentences(pairs: readonly TextPair[], locale: Locale) {
	const places = new Map<string, string>();
	const repeated: { first: string; again: string; sentence: string }[] = [];
	for (const { at, sentences } of pairs)
		for (const sentence of sentences(locale)) {
			if (sentence.length < shortest[locale]) continue;
			const first = places.get(sentence);
			if (first === undefined) places.set(sentence, at);
			else repeated.push({ first, again: at, sentence });
		}
	return repeated;
}
