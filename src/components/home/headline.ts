import { headlineIsEditorial, shownLanguage, textLanguage, type Dispatch } from '../../domain/dispatch.ts';
import type { EditionChoices } from '../../domain/edition.ts';
import { displayHtml } from '../../domain/html.ts';
import { languageTag, type Locale } from '../../domain/locale.ts';
import { clausesOf, senseLinesOf } from '../../domain/phrases.ts';
import { suppliedBrackets } from '../../domain/title.ts';

/** The lines of a headline: a Chinese one has an ideographic space between them. */
export const headlineLines = (dispatch: Dispatch, locale: Locale) => dispatch.headline[locale].split('\u3000');

/**
 * How the lead's headline is set, by its length. Chinese: `square`, as many lines as each has characters; `pair`, two
 * lines of much the same length; `long`; `plain`. English: `sense`, a few short lines of sense, very large; `words`;
 * `many`.
 */
export function leadForm(dispatch: Dispatch, locale: Locale, weight: EditionChoices['weight']): LeadForm {
	const isQuiet = weight === 'quiet';
	if (locale === 'en') {
		const words = dispatch.headline.en.split(/\s+/).length;
		const isShort =
			words <= 6 || (words <= 12 && senseLinesOf(dispatch.headline.en).every((line) => line.length <= 20));
		if (isShort) return isQuiet ? 'words' : 'sense';
		return words <= 11 && !isQuiet ? 'words' : 'many';
	}
	const lines = headlineLines(dispatch, 'zh').map(emsOf);
	const [least, most] = [Math.min(...lines), Math.max(...lines)];
	const isSquare =
		(lines.length === 2 || lines.length === 3) &&
		lines.every((line) => line === lines.length) &&
		!headlineIsEditorial(dispatch);
	if (isSquare && !isQuiet) return 'square';
	if (lines.length === 2 && least >= 5 && most <= 9 && most - least <= 1) return 'pair';
	return lines.reduce((sum, line) => sum + line, 0) >= 17 ? 'long' : 'plain';
}

/** The BCP 47 tag of a headline, where it is not that of the page: of the original, where it is not translated. */
export function headlineLanguage(dispatch: Dispatch, locale: Locale): string | undefined {
	const [headline] = dispatch.head;
	const tag = headline ? textLanguage(headline, locale) : shownLanguage(dispatch, locale);
	return tag === languageTag[locale] ? undefined : tag;
}

/** The width of a display line in em: a Han character or a full-width mark is one, other letters are about half. */
export const emsOf = (text: string) =>
	[...text].reduce(
		(sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’…—]/u.test(character) ? 1 : 0.55),
		0,
	);

/**
 * A headline as HTML, an element a line; one that the site supplied stands in brackets. The form of a lead may break it
 * where it pauses.
 */
export function headlineHtml(dispatch: Dispatch, locale: Locale, form?: LeadForm): string {
	const headline = dispatch.headline[locale];
	const isBroken = form === 'sense' || (form === 'long' && !headline.includes('\u3000'));
	const lines = !isBroken
		? headlineLines(dispatch, locale)
		: locale === 'en'
			? senseLinesOf(headline)
			: clausesOf(headline);
	const [open, close] = headlineIsEditorial(dispatch)
		? suppliedBrackets[locale].map((bracket) => `<span class="supplied" aria-hidden="true">${bracket}</span>`)
		: ['', ''];
	const html = lines.map((line) => displayHtml(line, locale));
	return html
		.map(
			(line, index) =>
				`<span class="line">${index === 0 ? open : ''}${line}${index === html.length - 1 ? close : ''}</span>`,
		)
		.join(locale === 'zh' && isBroken ? '' : ' ');
}

export type LeadForm = 'square' | 'pair' | 'long' | 'plain' | 'sense' | 'words' | 'many';
