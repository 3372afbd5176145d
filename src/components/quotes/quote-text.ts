import { inOneLine, plainText } from '../../domain/inline.ts';
import type { Locale } from '../../domain/locale.ts';
import { phrasesOf } from '../../domain/phrases.ts';
import type { Quote } from '../../domain/quote.ts';

/** The quote's words in one language. */
export const quoteText = (quote: Quote, locale: Locale) => plainText(quote.content[locale]);

/** The quote's opening, for titles. */
export const quoteOpening = (quote: Quote, locale: Locale) => shortened(quoteText(quote, locale), locale);

/** A text's opening: whole where it is short, otherwise cut between words, without a mark, and with an ellipsis. */
export function shortened(given: string, locale: Locale): string {
	const text = inOneLine(given, locale);
	const limit = locale === 'zh' ? 24 : 60;
	if (text.length <= limit) return text;
	const words = locale === 'zh' ? phrasesOf(text, locale) : text.split(/(?<= )/);
	let cut = '';
	for (const word of words) {
		if (cut.length + word.length > limit) break;
		cut += word;
	}
	return (cut || text.slice(0, limit)).replace(/[\s、，；：,;:—]+$/u, '') + (locale === 'zh' ? '……' : '…');
}
