import type { Dispatch } from '../domain/dispatch.ts';
import { bodySegments, headlineIsEditorial } from '../domain/dispatch.ts';
import { languageTag, locales, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';

/** What the source line under words copied from a dispatch can say. */
export function sourceFacts(dispatch: Dispatch, people: ReadonlyMap<string, Person>): SourceFacts {
	const speakers = new Map<string, string[]>();
	const speaks = (speaker: string, id: string) => speakers.set(speaker, [...(speakers.get(speaker) ?? []), id]);
	for (const { id, speaker } of dispatch.quotes) speaks(speaker, id);
	if (dispatch.interviewee) {
		for (const { id, kind } of bodySegments(dispatch)) if (kind === 'answer') speaks(dispatch.interviewee, id);
	}
	const inLanguage = (locale: Locale): SourceFacts[string] => ({
		line: translator(locale)('links.source', {
			title: title(dispatch, locale),
			date: formatDate(dispatch.date, locale),
			by: '{by}',
			url: '{url}',
		}),
		agency: dispatch.agency[locale],
		speakers: [...speakers].map(([id, ids]) => [people.get(id)?.name[locale] ?? dispatch.agency[locale], ids]),
	});
	return Object.fromEntries(locales.map((locale) => [languageTag[locale], inLanguage(locale)]));
}

/** The headline with the marks that a citation gives it; a comma stands inside of English quotation marks. */
function title(dispatch: Dispatch, locale: Locale): string {
	const [open, close] = {
		zh: headlineIsEditorial(dispatch) ? '〔〕' : '《》',
		en: headlineIsEditorial(dispatch) ? '[]' : '“”',
	}[locale];
	const text = dispatch.headline[locale];
	if (locale === 'zh') return `${open}${text.replaceAll('\u3000', ' ')}${close}`;
	return headlineIsEditorial(dispatch)
		? `${open}${text}${close},`
		: `${open}${text.replaceAll('“', '‘').replaceAll('”', '’')},${close}`;
}

/** By language tag. */
export type SourceFacts = Record<
	string,
	{
		/** The line, with `{by}` and `{url}` where the name and the address go. */
		line: string;
		agency: string;
		/** Names, each with the ids of the quotes and segments that are this person's words. */
		speakers: [string, string[]][];
	}
>;
