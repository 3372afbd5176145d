import type { SourceFacts } from './facts-file.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { bodySegments } from '../domain/dispatch.ts';
import { languageTag, locales, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { workLine } from '../domain/source-line.ts';
import { titleInProse } from '../domain/title.ts';
import { formatDate } from '../i18n/format.ts';

/** What the source line under words copied from a dispatch is made of. */
export function sourceFacts(dispatch: Dispatch, people: ReadonlyMap<string, Person>): SourceFacts {
	const speakers = new Map<string, string[]>();
	const speaks = (speaker: string, id: string) => speakers.set(speaker, [...(speakers.get(speaker) ?? []), id]);
	for (const { id, speaker } of dispatch.quotes) speaks(speaker, id);
	if (dispatch.interviewee) {
		for (const { id, kind } of bodySegments(dispatch)) if (kind === 'answer') speaks(dispatch.interviewee, id);
	}
	const inLanguage = (locale: Locale): SourceFacts[string] => ({
		work: workLine({ title: titleInProse(dispatch, locale), date: formatDate(dispatch.date, locale) }, locale),
		agency: dispatch.agency[locale],
		speakers: [...speakers].map(([id, ids]) => [people.get(id)?.name[locale] ?? dispatch.agency[locale], ids]),
	});
	return Object.fromEntries(locales.map((locale) => [languageTag[locale], inLanguage(locale)]));
}
