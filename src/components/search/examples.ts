import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { allSegments, segmentText, type Dispatch } from '../../domain/dispatch.ts';
import { findQuote, plainText } from '../../domain/inline.ts';
import { languageTag, type Locale } from '../../domain/locale.ts';
import type { Person } from '../../domain/person.ts';

/**
 * Queries that show what can be searched for, each of another kind and each in the texts: what the dispatches say most
 * often, and whoever is quoted most. A kind of which the texts have nothing is left out.
 */
export function exampleQueries(
	dispatches: readonly Dispatch[],
	people: ReadonlyMap<string, Person>,
	locale: Locale,
): SearchExample[] {
	const texts = (language: Locale) => textsOf(dispatches, language);
	const { chinese, english } = frequentPhrases(dispatches);
	const [phrase = ''] = chinese;
	const { speaker, words } = mostQuoted(dispatches);
	const said = (locale === 'zh' ? chinese : english).find(
		(some) => some !== phrase && words[locale].some((text) => text.includes(some)),
	);
	const name = people.get(speaker)?.name[locale];
	const queries: Record<SearchExample['kind'], string | undefined> = {
		phrase,
		pinyin: pinyinOf(people, speaker, texts('zh')),
		number: numberIn(texts('en')),
		traditional: chinese
			.filter((one) => one !== phrase)
			.map((one) => toTraditional(one))
			.find((one) => differing(one, toSimplified(one)) > 1),
		english: english[0] && `"${english[0]}"`,
		speaker: name && said && `${name} ${said}`,
	};
	return kinds.flatMap((kind) => (queries[kind] ? [{ kind, query: queries[kind] }] : []));
}

/** The BCP 47 tag of words that a reader may type. */
export const languageOfText = (text: string) => languageTag[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];

const textsOf = (dispatches: readonly Dispatch[], locale: Locale) =>
	dispatches.flatMap((dispatch) => allSegments(dispatch).map((segment) => segmentText(segment, locale)));

/** The phrases of the texts in both languages, counted once for the pages of both. */
function frequentPhrases(dispatches: readonly Dispatch[]) {
	const known = counted.get(dispatches) ?? {
		chinese: byFrequency(textsOf(dispatches, 'zh'), chinesePhrases),
		english: byFrequency(textsOf(dispatches, 'en'), englishPhrases),
	};
	counted.set(dispatches, known);
	return known;
}

const counted = new WeakMap<readonly Dispatch[], { chinese: string[]; english: string[] }>();

/** Phrases, that of most texts first; of those in as many texts the longer, then the earlier. */
function byFrequency(texts: readonly string[], phrasesOf: (text: string) => Set<string>): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) for (const phrase of phrasesOf(text)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length).map(([phrase]) => phrase);
}

/** Runs of four Chinese characters that are whole words of two or more. */
function chinesePhrases(text: string): Set<string> {
	const words = [...segmenter.segment(text)].map(({ segment }) => segment);
	const phrases = new Set<string>();
	for (const at of words.keys()) {
		let phrase = '';
		for (let to = at; phrase.length < 4 && /^\p{Script=Han}{2,}$/u.test(words[to] ?? ''); to++)
			phrase += words[to] ?? '';
		if (phrase.length === 4) phrases.add(phrase);
	}
	return phrases;
}

/** Two or three words in lower case of which neither the first nor the last is a short one, or one of grammar. */
function englishPhrases(text: string): Set<string> {
	const runs = text.split(/[^a-z ]+|\b[a-z]*[A-Z]\w*/).map((run) => run.trim().split(/ +/));
	return new Set(
		runs.flatMap((words) =>
			words.flatMap((_, at) =>
				[2, 3]
					.map((length) => words.slice(at, at + length))
					.filter((some, place) => some.length === place + 2 && isLong(some[0]) && isLong(some.at(-1)))
					.map((some) => some.join(' ')),
			),
		),
	);
}

const isLong = (word = '') => word.length > 4 && !grammar.test(word);

const grammar =
	/^(?:about|above|after|again|against|among|because|before|below|between|could|during|every|other|should|since|their|there|these|those|through|under|until|where|which|while|whose|within|without|would)$/;

/** The number with thousands that stands in most texts, as it is typed: in figures alone. */
const numberIn = (texts: readonly string[]) =>
	byFrequency(texts, (text) => new Set(text.match(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)/g)))[0]?.replaceAll(
		',',
		'',
	) ?? byFrequency(texts, (text) => new Set(text.match(/(?<![\d.,])(?!19|20)\d{2,}(?![\d.,]*\d)/g)))[0];

/** A name of the Chinese texts in letters, not that of the speaker where there is another. */
function pinyinOf(people: ReadonlyMap<string, Person>, speaker: string, texts: readonly string[]): string | undefined {
	const named = [...people.values()].filter(
		({ name }) => /^\p{Script=Han}+$/u.test(name.zh) && name.pinyin && texts.some((text) => text.includes(name.zh)),
	);
	const { name } = named.find(({ id }) => id !== speaker) ?? named[0] ?? {};
	return name?.pinyin
		.normalize('NFD')
		.replace(/[^A-Za-z]/g, '')
		.toLowerCase();
}

/** Who is quoted most, with the words of those quotes. */
function mostQuoted(dispatches: readonly Dispatch[]): { speaker: string; words: Record<Locale, string[]> } {
	const quoted = new Map<string, Record<Locale, string[]>>();
	for (const dispatch of dispatches) {
		for (const { id, speaker } of dispatch.quotes) {
			const words = quoted.get(speaker) ?? { zh: [], en: [] };
			for (const { content } of allSegments(dispatch)) {
				words.zh.push(plainText(findQuote(content.zh, id) ?? []));
				words.en.push(plainText(findQuote(content.en, id) ?? []));
			}
			quoted.set(speaker, words);
		}
	}
	const length = ({ zh }: Record<Locale, string[]>) => zh.filter(Boolean).length;
	const [most] = [...quoted].sort(([, a], [, b]) => length(b) - length(a));
	return { speaker: most?.[0] ?? '', words: most?.[1] ?? { zh: [], en: [] } };
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
const toTraditional = ToTraditional({ from: 'cn', to: 'tw' });

const toSimplified = ToSimplified({ from: 'tw', to: 'cn' });

const differing = (one: string, other: string) => [...one].filter((character, at) => character !== other[at]).length;

/** In the order of the page. */
const kinds = ['phrase', 'pinyin', 'number', 'traditional', 'english', 'speaker'] as const;

export interface SearchExample {
	kind: (typeof kinds)[number];
	query: string;
}
