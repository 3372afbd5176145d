import { plainText, type Inline } from '../domain/inline.ts';
import { bilingual } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** People by how a text may begin to name them: the first two characters in Chinese, any word in English. */
export interface NameIndex {
	zh: ReadonlyMap<string, Person[]>;
	en: ReadonlyMap<string, NamedInEnglish[]>;
}

interface NamedInEnglish {
	person: Person;
	/** The words of the name. */
	own: readonly string[];
}

export function nameIndex(people: readonly Person[]): NameIndex {
	const [zh, en] = [new Map<string, Person[]>(), new Map<string, NamedInEnglish[]>()];
	const add = <One>(map: Map<string, One[]>, key: string, one: One) => map.set(key, [...(map.get(key) ?? []), one]);
	for (const person of people) {
		// A name in the wrong language is reported where it is.
		if (!/^\p{Script=Latin}/u.test(person.name.en)) continue;
		add(zh, person.name.zh.slice(0, 2), person);
		const named = { person, own: namesIn(person.name.en) };
		for (const word of new Set(named.own)) add(en, word, named);
	}
	return { zh, en };
}

/** Reports people whom one language names and the other does not, or spells otherwise. */
export function checkNames({ segment, ...texts }: TextPair, index: NameIndex): Finding[] {
	// Who speaks is compared where words are given to people.
	const pair = { at: texts.at, ...bilingual((locale) => texts[locale].slice(labelLength(segment?.content[locale]))) };
	const inChinese = peopleInChinese(pair.zh, index);
	const { misspelled, named } = peopleInEnglish(pair.en, index);
	const findings: Finding[] = [];
	for (const { person, words } of misspelled)
		findings.push({
			code: 'names',
			file: 'en',
			at: pair.at,
			words,
			message: `In “${pair.at}” the English has “${words}”, and people/${person.id}.yaml “${person.name.en}”.`,
			fix: `Write “${person.name.en}”.`,
		});
	for (const person of inChinese) {
		if (named.has(person) || findings.some(({ message }) => message.includes(`people/${person.id}.yaml`))) continue;
		findings.push({
			code: 'names',
			file: 'en',
			at: pair.at,
			words: person.name.zh,
			message: `In “${pair.at}” the Chinese names ${person.name.zh}, and the English has no “${person.name.en}”.`,
			fix: `Write “${person.name.en}”, as people/${person.id}.yaml has it.`,
		});
	}
	for (const person of named) {
		if (!pair.en.includes(person.name.en) || [...person.name.zh.split('·')].some((part) => pair.zh.includes(part)))
			continue;
		if (inChinese.size > 0 && inChinese.has(person)) continue;
		findings.push({
			code: 'names',
			file: 'zh',
			at: pair.at,
			words: person.name.en,
			message: `In “${pair.at}” the English names ${person.name.en}, and the Chinese has no “${person.name.zh}”.`,
			fix: `Name the same in both; people/${person.id}.yaml has ${person.name.zh}.`,
		});
	}
	return findings;
}

const labelLength = ([first]: readonly Inline[] = []) =>
	first?.type === 'label' && first.role === 'speaker' ? plainText([first]).length : 0;

function peopleInChinese(text: string, { zh }: NameIndex): Set<Person> {
	const found = new Set<Person>();
	for (let place = 0; place < text.length - 1; place++)
		for (const person of zh.get(text.slice(place, place + 2)) ?? [])
			if (text.startsWith(person.name.zh, place)) found.add(person);
	return found;
}

/** Those whom the text names, by the whole name or by one word of it alone, and names that are nearly somebody's. */
function peopleInEnglish(text: string, { en }: NameIndex) {
	const named = new Set<Person>();
	const misspelled: { person: Person; words: string }[] = [];
	for (const run of text.matchAll(nameRun)) {
		const words = namesIn(run[0]);
		for (const { person, own } of new Set(words.flatMap((word) => en.get(word) ?? []))) {
			const others = words.filter((word) => !own.includes(word) && !titles.has(word));
			if (run[0].includes(person.name.en) || others.length === 0 || own.every((word) => words.includes(word)))
				named.add(person);
		}
		// Most runs of capitals have no word of a name.
		for (let place = 0; place + 1 < words.length && words.some((word) => en.has(word)); place++)
			for (const { person, own } of new Set(words.slice(place, place + 4).flatMap((word) => en.get(word) ?? []))) {
				const part = words.slice(place, place + own.length);
				if (part.length === own.length && own.length > 1 && isNearly(part, own))
					misspelled.push({ person, words: part.join(' ') });
			}
	}
	// A name that is nearly right may be somebody else's, who is written rightly.
	return { named, misspelled: misspelled.filter(({ words }) => ![...named].some(({ name }) => name.en === words)) };
}

/** Words with a capital, side by side. */
const nameRun = /\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)*/gu;

const namesIn = (name: string) =>
	name
		.split(/\s+/)
		.map((word) => word.replace(/’s$|[.,]$/u, ''))
		.filter((word) => word.length > 1 && !titles.has(word));

/** What stands before a name and is none. */
const titles: ReadonlySet<string> = new Set(
	(
		'Mr Mrs Ms Dr Sir Dame Lord Lady President Premier Prime Minister Foreign State Councilor Chairman Secretary ' +
		'General Professor Director Ambassador Reporter Xinhua Former The In But And He She His Her As For At On With By ' +
		'Nepali Belarusian Keeper Warden Captain'
	).split(' '),
);

/** Whether two names differ in one word alone, and in that by two letters at most. */
function isNearly(words: readonly string[], own: readonly string[]): boolean {
	const differing = own.flatMap((word, index) => (words[index] === word ? [] : [[word, words[index] ?? ''] as const]));
	const [only] = differing;
	return differing.length === 1 && only !== undefined && distance(...only) <= 2;
}

/** Levenshtein's: how many letters have to be changed. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
			);
		row = next;
	}
	return row[b.length] ?? 0;
}
