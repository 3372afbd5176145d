import { plainText } from '../domain/inline.ts';
import { bilingual, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { answerLabels, reporterPattern, roleNames, roles, type Role } from '../domain/roles.ts';
import type { ProseSegment } from './lower-segment.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';

/** Who says the words of a segment: people by their ids, or somebody without a name. */
export interface Voice {
	speakers: string[];
	role?: Role;
}

/** Those who take part in a dispatch, and how its text names them. */
export interface Cast {
	/** Ids of people, in the order of the facts. */
	speakers: string[];
	labels: Bilingual<ReadonlyMap<string, Voice>>;
}

/** The cast that the facts declare: each person under the names of `people` and under the labels of the facts. */
export function castOf({ speakers }: DispatchFacts, people: ReadonlyMap<string, Person>): Cast {
	const ids = Object.keys(speakers);
	const [only] = ids.length === 1 ? ids : [];
	const labels = bilingual(
		(locale) =>
			new Map<string, Voice>([
				...roleNames.flatMap((role) =>
					roles[role][locale].map((label): [string, Voice] => [label, { speakers: [], role }]),
				),
				...(only ? answerLabels[locale].map((label): [string, Voice] => [label, { speakers: [only] }]) : []),
				...ids.flatMap((id) =>
					[people.get(id)?.name[locale] ?? [], speakers[id]?.[locale] ?? []]
						.flat()
						.map((label): [string, Voice] => [label, { speakers: [id] }]),
				),
			]),
	);
	return { speakers: ids, labels };
}

/** The label that opens a segment, without its colon. */
export function labelOf({ content }: ProseSegment): string | undefined {
	const [first] = content;
	if (first?.type !== 'label' || first.role !== 'speaker') return undefined;
	return plainText(first.children)
		.replace(/[：:]$/u, '')
		.trim();
}

/** The label of somebody known that opens a text and is not marked as one, without its colon. */
export function unmarkedLabel(segment: ProseSegment, locale: Locale, cast: Cast): string | undefined {
	if (labelOf(segment) !== undefined) return undefined;
	const label = /^([^：:]{1,40})[：:]/u.exec(plainText(segment.content))?.[1];
	return label !== undefined && voiceOfLabel(label, locale, cast) ? label : undefined;
}

/** Whom a label names; undefined where it names nobody known. */
export function voiceOfLabel(label: string, locale: Locale, cast: Cast): Voice | undefined {
	const known = cast.labels[locale].get(label);
	return known ?? (reporterPattern[locale].test(label) ? { speakers: [], role: 'reporter' } : undefined);
}

/** Whom a `by` names: ids of the cast and roles, with spaces between them. Undefined where one of them is unknown. */
export function voiceOfBy(by: string, cast: Cast): Voice | undefined {
	const names = by.trim().split(/\s+/);
	const role = roleNames.find((name) => names.includes(name));
	const speakers = names.filter((name) => name !== role);
	if (!speakers.every((name) => cast.speakers.includes(name))) return undefined;
	return { speakers, ...(role && { role }) };
}

export const isSameVoice = (a: Voice, b: Voice) =>
	a.role === b.role && a.speakers.length === b.speakers.length && a.speakers.every((id) => b.speakers.includes(id));

/** All labels that a text of the dispatch may have, for messages. */
export const knownLabels = (cast: Cast, locale: Locale) => [...cast.labels[locale].keys()].join(', ');

/** Whether a label stands for an answer in either language, whoever gives it. */
export const isAnswerLabel = (label: string) =>
	locales.some((locale) => (answerLabels[locale] as readonly string[]).includes(label));
