import { headlineIsEditorial, headlineText, type Dispatch } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';

/** The dispatch's title in one language. One that the site supplied stands in square brackets, as cataloguers set it. */
export function titleOf(dispatch: Dispatch, locale: Locale): string {
	const title = headlineText(dispatch, locale);
	return headlineIsEditorial(dispatch) ? `[${title}]` : title;
}

/** The Chinese title inside English quotation marks, those within it made single. A supplied title takes none. */
export const quotedTitle = (dispatch: Dispatch) =>
	headlineIsEditorial(dispatch) ? titleOf(dispatch, 'zh') : inQuotes(titleOf(dispatch, 'zh'));

/** The English title in the square brackets of a translation. */
export const translatedTitle = (dispatch: Dispatch) => `[${dispatch.headline.en}]`;

/** The text inside English quotation marks, those within it made single. `end`: punctuation that belongs inside the closing mark. */
export const inQuotes = (text: string, end = '') => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}${end}”`;
