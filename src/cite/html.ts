import { languageTag, type Locale } from '../domain/locale.ts';
import { escapeHtml } from '../domain/html.ts';

/**
 * A citation as HTML: in English, its Chinese title says its language; `accessed`, where it occurs, is marked
 * so that a script can put the day of reading in its place.
 */
export function citationHtml(text: string, locale: Locale, accessed: string): string {
	const html = escapeHtml(text).replace(`[${accessed}]`, `[<var>${escapeHtml(accessed)}</var>]`);
	return locale === 'zh'
		? html
		: html.replace(/\p{Script=Han}.*\p{Script=Han}/u, (title) => `<span lang="${languageTag.zh}">${title}</span>`);
}

/** A bilingual form as HTML, line by line, each in its language. The page's own language is not named again. */
export function bilingualHtml(text: string, locale: Locale): string {
	return text
		.split('\n')
		.map((line) => {
			const language: Locale = /\p{Script=Han}/u.test(line) ? 'zh' : 'en';
			const html = escapeHtml(line);
			return language === locale || /^(<?https?:|>?$)/.test(line)
				? html
				: `<span lang="${languageTag[language]}">${html}</span>`;
		})
		.join('\n');
}
