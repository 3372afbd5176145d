import { plainText } from '../../domain/inline.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Quote } from '../../domain/quote.ts';

/** The quote's words in one language. */
export const quoteText = (quote: Quote, locale: Locale) => plainText(quote.content[locale]);

/** The quote's opening, for titles: whole where it is short, otherwise cut with an ellipsis, English between words. */
export function quoteOpening(quote: Quote, locale: Locale): string {
	const text = quoteText(quote, locale);
	const limit = locale === 'zh' ? 24 : 60;
	if (text.length <= limit) return text;
	const cut = text.slice(0, limit);
	return `${locale === 'zh' ? cut : cut.slice(0, cut.lastIndexOf(' '))}…`;
}
