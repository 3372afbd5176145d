import { headlineIsEditorial, headlineText, translationState, type Dispatch } from './dispatch.ts';
import type { Locale } from './locale.ts';

/** The brackets around a headline that the site supplied, where it is displayed or named in prose. */
export const suppliedBrackets = { zh: ['〔', '〕'], en: ['[', ']'] } as const;

/**
 * The title in a bibliographic record: bare, or in square brackets where the site supplied it, as cataloguers set it.
 */
export function recordTitle(dispatch: Dispatch, locale: Locale): string {
	const title = headlineText(dispatch, locale);
	return headlineIsEditorial(dispatch) ? `[${title}]` : title;
}

/** The original title inside English quotation marks. One that the site supplied keeps its square brackets instead. */
export function quotedTitle(dispatch: Dispatch): string {
	const title = originalTitle(dispatch);
	return headlineIsEditorial(dispatch) ? title : inQuotes(title);
}

/** The original title as a bibliographic record has it. */
export const originalTitle = (dispatch: Dispatch) => recordTitle(dispatch, dispatch.original.locale);

/**
 * The English title in the square brackets that citation styles give a translation, after a space; nothing where the
 * original is English, or is not translated.
 */
export function translatedTitle(dispatch: Dispatch): string {
	const isTranslated = dispatch.original.locale !== 'en' && translationState(dispatch) !== 'none';
	return isTranslated ? ` [${headlineText(dispatch, 'en')}]` : '';
}

/**
 * The title with the marks of prose: 《题名》, “Title,”; 〔题名〕 and [Title], where the site supplied it. English includes the
 * comma that follows.
 */
export function titleInProse(dispatch: Dispatch, locale: Locale): string {
	const title = headlineText(dispatch, locale);
	if (headlineIsEditorial(dispatch)) {
		const [open, close] = suppliedBrackets[locale];
		return `${open}${title}${close}${locale === 'en' ? ',' : ''}`;
	}
	return locale === 'zh' ? `《${title}》` : inQuotes(title, ',');
}

/**
 * The text inside English quotation marks, those within it made single. `end`: punctuation that belongs inside the
 * closing mark.
 */
const inQuotes = (text: string, end = '') => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}${end}”`;
