import type { CatalogPerson } from './catalog.ts';
import { hasHan, tokenize } from './tokens.ts';

/**
 * The query with a name of a person or a country in the other language, for each name in it, the longest first. The
 * names are those of the texts and, for countries, those that the browser knows.
 */
export function inOtherLanguage(text: string, people: readonly CatalogPerson[]): Renamed[] {
	const names = people.flatMap(({ name, country }) =>
		[name, country].filter((one) => one !== undefined).map(({ zh, en }) => [zh, en]),
	);
	const renamed = [...names, ...regions()].flatMap((those) =>
		those.flatMap((from) => {
			const place = placeOf(from, text);
			if (!place) return [];
			const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
			return those
				.filter((to) => to !== from)
				.map((to): Renamed => ({
					from,
					to,
					text: hasHan(to) ? before + to + after : `${before} ${to} ${after}`.trim(),
				}));
		}),
	);
	const distinct = new Map(renamed.map((one) => [one.text, one]));
	return [...distinct.values()].sort((a, b) => b.from.length - a.from.length).slice(0, most);
}

/** Where a name is in a text: Chinese anywhere, English as whole words. */
function placeOf(name: string, text: string): { start: number; end: number } | undefined {
	if (hasHan(name)) {
		const start = text.indexOf(name);
		return start < 0 ? undefined : { start, end: start + name.length };
	}
	const words = tokenize(name).map(({ value }) => value);
	const tokens = tokenize(text);
	const at = tokens.findIndex((_, from) => words.every((word, place) => tokens[from + place]?.value === word));
	const [first, last] = [tokens[at], tokens[at + words.length - 1]];
	return words.length > 0 && first && last ? { start: first.start, end: last.end } : undefined;
}

/** Each country of the world in simplified and in traditional script and in English, as the browser knows it. */
function regions(): string[][] {
	known ??= regionNames();
	return known;
}

let known: string[][] | undefined;

function regionNames(): string[][] {
	const namers = ['zh-Hans', 'zh-Hant', 'en'].map(
		(language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
	);
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters
		.flatMap((first) => letters.map((second) => first + second))
		.map((code) => [...new Set(namers.map((namer) => namer.of(code)))].filter((name) => name !== undefined))
		.filter((names) => names.length > 1);
}

const most = 8;

/** A query with one name exchanged. */
interface Renamed {
	from: string;
	to: string;
	text: string;
}
