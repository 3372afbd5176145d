import { headlineIsEditorial, type Dispatch } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';
import { displayHtml } from '../../domain/html.ts';
import { suppliedBrackets } from '../../domain/title.ts';

/** The lines of a headline: a Chinese one has an ideographic space between them. */
export const headlineLines = (dispatch: Dispatch, locale: Locale) => dispatch.headline[locale].split('\u3000');

/** Whether the headline makes a square: three lines of three characters, for which the front page has room. */
export function isSquare(dispatch: Dispatch, locale: Locale): boolean {
	const lines = headlineLines(dispatch, locale);
	return locale === 'zh' && lines.length === 3 && lines.every((line) => [...line].length === 3);
}

/** A headline as HTML, an element a line; one that the site supplied stands in brackets. */
export function headlineHtml(dispatch: Dispatch, locale: Locale, lines = headlineLines(dispatch, locale)): string {
	const [open, close] = headlineIsEditorial(dispatch)
		? suppliedBrackets[locale].map((bracket) => `<span class="supplied" aria-hidden="true">${bracket}</span>`)
		: ['', ''];
	const html = lines.map((line) => displayHtml(line, locale));
	return html
		.map(
			(line, index) =>
				`<span class="line">${index === 0 ? open : ''}${line}${index === html.length - 1 ? close : ''}</span>`,
		)
		.join(' ');
}
