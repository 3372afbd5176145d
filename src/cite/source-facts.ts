import type { SourceFacts } from './facts-file.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { bodySegments } from '../domain/dispatch.ts';
import { bilingual, languageTag, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { workLine } from '../domain/source-line.ts';
import { titleInProse } from '../domain/title.ts';
import type { Role } from '../domain/roles.ts';
import { formatDate, namesOf } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { translationCredit } from '../i18n/translation-credit.ts';
import { speakerName } from './source-line.ts';

/** What the source line under words copied from a dispatch is made of. */
export function sourceFacts(dispatch: Dispatch, people: ReadonlyMap<string, Person>): SourceFacts {
	const voices = new Map<string, { name: Bilingual; ids: string[] }>();
	const speaks = (name: Bilingual | undefined, id: string) => {
		if (!name) return;
		const voice = voices.get(name.zh) ?? { name, ids: [] };
		voice.ids.push(id);
		voices.set(name.zh, voice);
	};
	for (const { id, speaker, relays } of dispatch.quotes) {
		const cited = { speaker: namesOf([speaker], people), relays: relays ? namesOf([relays], people) : undefined };
		speaks(cited.speaker && bilingual((locale) => speakerName(cited, locale) ?? ''), id);
	}
	for (const { id, speakers = [], role } of bodySegments(dispatch))
		speaks(namesOf(speakers, people) ?? nameOfRole(role), id);
	const inLanguage = (locale: Locale): SourceFacts[string] => ({
		work: workLine(
			{
				title: titleInProse(dispatch, locale),
				date: formatDate(dispatch.date, locale),
				credit: translationCredit(dispatch, locale),
			},
			locale,
		),
		agency: dispatch.agency[locale],
		speakers: [...voices.values()].map(({ name, ids }) => [name[locale], ids]),
	});
	const { locale: original, tag } = dispatch.original;
	const facts = locales.map((locale) => [languageTag[locale], inLanguage(locale)] as const);
	return Object.fromEntries([...facts, [tag, inLanguage(original)]]);
}

/** What whoever leads or interprets is called. A reporter asks for the agency, or is not named. */
const nameOfRole = (role: Role | undefined): Bilingual | undefined =>
	role === undefined || role === 'reporter' ? undefined : bilingual((locale) => translator(locale)(`role.${role}`));
