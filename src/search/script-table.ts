import { Locale, type DictLike } from 'opencc-js';

/**
 * For every character that may be typed, those of the given characters that are the same in another script or are
 * variants of it: entries between spaces, each the character and its others; after a point, those that are the same in
 * some words alone (畫 is 划 in 計畫). Text and query are compared by their simplified forms, so that neither has to be
 * in one script.
 */
export function scriptTable(characters: ReadonlySet<string>): string {
	const usual = inverted([...characters].map((character) => [character, [simplified(character)]]));
	const all = inverted([...characters].map((character) => [character, formsOf(character)]));
	const typed = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCodePoint(0x3400 + at));
	return [...new Set([...typed, ...characters])]
		.map((character) => {
			const others = (usual.get(simplified(character)) ?? []).filter((other) => other !== character);
			const rarer = formsOf(character)
				.flatMap((form) => all.get(form) ?? [])
				.filter((other) => other !== character && !others.includes(other));
			return others.length + rarer.length > 0
				? character + others.join('') + (rarer.length > 0 ? `.${[...new Set(rarer)].join('')}` : '')
				: '';
		})
		.filter(Boolean)
		.join(' ');
}

/** The characters by each of their forms. */
function inverted(forms: readonly [character: string, forms: readonly string[]][]): Map<string, string[]> {
	const characters = new Map<string, string[]>();
	for (const [character, those] of forms) {
		for (const form of those) {
			const known = characters.get(form);
			if (known) known.push(character);
			else characters.set(form, [character]);
		}
	}
	return characters;
}

const simplifying = Locale.to['cn'] ?? [];

const formsOf = (character: string) => [simplified(character), ...(inWords.get(character) ?? [])];

/** The one simplified form of a character. A Japanese form counts only where the character is not Chinese as well. */
function simplified(character: string): string {
	for (const convert of standard.has(character) ? converters.slice(0, 1) : converters) {
		const form = convert(character);
		if (form !== character) return converters[0]?.(form) ?? form;
	}
	return character;
}

/**
 * To simplified characters from those of the mainland, Taiwan, Hong Kong and Japan: by the entries of one character in
 * the dictionaries of the library, whose own converters, made for texts, take a second for all characters.
 */
const converters = [[], Locale.from['tw'], Locale.from['hk'], Locale.from['jp']].map((from = []) => {
	const steps = [...from, ...simplifying].map(
		(dictionaries) => new Map(dictionaries.flatMap(entriesOf).filter(([character]) => [...character].length === 1)),
	);
	return (character: string) => steps.reduce((form, step) => step.get(form) ?? form, character);
});

/** The characters of GB 2312, the standard of simplified script. */
const standard = new Set(
	new TextDecoder('gbk').decode(
		Uint8Array.from({ length: 2 * 72 * 94 }, (_, at) =>
			at % 2 === 0 ? 0xb0 + Math.floor(at / 2 / 94) : 0xa1 + (Math.floor(at / 2) % 94),
		),
	),
);

/** The simplified forms that characters have in some words alone, from the words of the converter. */
const inWords = wordForms();

function wordForms(): Map<string, Set<string>> {
	const forms = new Map<string, Set<string>>();
	for (const [word, simple] of simplifying.flat().flatMap(entriesOf)) {
		const [from, to] = [[...word], [...simple]];
		if (from.length < 2 || from.length !== to.length) continue;
		for (const [place, character] of from.entries()) {
			const form = to[place];
			if (form === undefined || form === simplified(character)) continue;
			forms.set(character, (forms.get(character) ?? new Set()).add(form));
		}
	}
	return forms;
}

/** Each word of a dictionary with the first of its translations. */
function entriesOf(dictionary: DictLike): (readonly [from: string, to: string])[] {
	const entries = typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
	return entries.map(([from = '', to = '']) => [from, to] as const);
}
