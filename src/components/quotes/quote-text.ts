import { inOneLine, plainText } from '../../domain/inline.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Quote } from '../../domain/quote.ts';

/** The quote's words in one language. */
export const quoteText = (quote: Quote, locale: Locale) => plainText(quote.content[locale]);

/** The quote's opening, for titles. */
export const quoteOpening = (quote: Quote, locale: Locale) => shortened(quoteText(quote, locale), locale);

/** A text's opening: whole where it is short, otherwise cut with an ellipsis, English between words. */
export function shortened(words: string, locale: Locale): string {
	const text = inOneLine(words, locale);
	const limit = locale === 'zh' ? 24 : 60;
	if (text.length <= limit) return text;
	const cut = text.slice(0, limit);
	return `${locale === 'zh' ? cut : cut.slice(0, cut.lastIndexOf(' '))}…`;
}
