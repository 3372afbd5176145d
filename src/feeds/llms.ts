import { headlineText, type Dispatch } from '../domain/dispatch.ts';
import { locales } from '../domain/locale.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import { translator } from '../i18n/strings.ts';
import { textsNote } from '../i18n/texts-note.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { feedLength } from './feed.ts';

/** `llms.txt` (llmstxt.org): where programs find the texts as Markdown, the newest dispatches first. */
export function llmsText(dispatches: readonly Dispatch[], description: string): string {
	const t = translator('en');
	const sections = locales.map((locale) => {
		const words = translator(locale);
		const lines = dispatches
			.slice(0, feedLength)
			.map(
				(dispatch) =>
					`- [${escapeMarkdown(headlineText(dispatch, locale).replaceAll('\n', ' '))}]` +
					`(${absoluteUrl(urls.markdown(locale, dispatch))}): ${escapeMarkdown(dispatch.description[locale])}`,
			);
		return [`## ${words('root.language')}`, lines.join('\n')];
	});
	const more = locales.map((locale) => {
		const words = translator(locale);
		const link = (text: string, path: string) => `- [${text}](${absoluteUrl(path)})`;
		return [
			link(words('about.title'), urls.about(locale)),
			link(words('quotes.title'), urls.quotes(locale)),
			link(words('feeds.title'), urls.feeds(locale)),
		].join('\n');
	});
	return `${[
		`# ${t('site.name')}（${t('site.otherName')}）`,
		`> ${description}`,
		textsNote(dispatches, 'en'),
		...sections.flat(),
		'## Optional',
		[...more, `- [Sitemap](${absoluteUrl(urls.file('sitemap.xml'))})`].join('\n'),
	].join('\n\n')}\n`;
}
