import { languageTag, type Locale } from './locale.ts';
import { escapeHtml } from './html.ts';

/** The site's own words as HTML: in English, each run of Chinese says its language, so that it is read and set as Chinese. */
export function mixedHtml(text: string, locale: Locale): string {
	if (locale === 'zh') return escapeHtml(text);
	return escapeHtml(text).replace(
		/\p{Script=Han}+(?:[，、·。“”]*\p{Script=Han}+)*/gu,
		(run) => `<span lang="${languageTag.zh}">${run}</span>`,
	);
}
