import { languageTag, type Locale } from './locale.ts';

/**
 * The phrases of a display line, inside of which it does not break. An English phrase ends at a comma, and the space
 * after it belongs to none. A Chinese phrase is a word with what must not be parted from it: punctuation and single
 * characters; a short quotation stays whole.
 */
export function phrasesOf(text: string, locale: Locale): string[] {
	if (locale === 'en') return text.split(/(?<=,) /);
	const phrases: string[] = [];
	for (const word of text.split(/([“《][^”》]{1,8}[”》])/).flatMap(wordsOf)) {
		const last = phrases.at(-1);
		const joins =
			last !== undefined &&
			(isSingle(word) ||
				isSingle(last) ||
				/^[\p{Pe}\p{Pf}、，。；：？！·—]/u.test(word) ||
				/[\p{Ps}\p{Pi}·—]$/u.test(last));
		if (joins) phrases[phrases.length - 1] = last + word;
		else phrases.push(word);
	}
	return phrases;
}

/** The lines of sense of an English headline that is set large: they end at a comma or before “and”. */
export const senseLinesOf = (text: string) => text.split(/(?<=,)\s+|\s+(?=and\s)/);

/** The clauses of a sentence. Joined by a space in English, by nothing in Chinese, they are the sentence. */
export const clausesOf = (sentence: string) => sentence.split(/(?<=[，；;])\s*/u);

const wordsOf = (text: string) =>
	/^[“《]/.test(text) ? [text] : [...segmenter.segment(text)].map(({ segment }) => segment);

const isSingle = (text: string) => [...text].length === 1;

const segmenter = new Intl.Segmenter(languageTag.zh, { granularity: 'word' });
