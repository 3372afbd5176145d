import { decoded, meantFragments } from '../../client/links/meant-fragment.ts';
import { locales, type Locale } from '../../domain/locale.ts';

/** All pages of the site. */
export interface KnownPages {
	/** Their paths within a language, without slashes at their ends. */
	pages: string[];
	/** The last part of the paths of those that every dispatch has besides, which are not listed. */
	further: string[];
}

/** Where an address that is not one may have been meant to lead. */
export interface Ways {
	/** The language that the address names. */
	locale?: Locale | undefined;
	/** Paths within a language, as `interviews/slug/#q1`, the likeliest first. */
	paths: string[];
	/** Whether the first is meant: the address differs from it in nothing but punctuation, capitals and encoding. */
	isCertain: boolean;
}

/** Finds the way from an address, a path within the site with its query and fragment, to pages that there are. */
export function waysFrom(address: string, known: KnownPages): Ways {
	const { parts, isWhole, fragment } = partsOf(address);
	const locale = locales.find((one) => one === parts[0]);
	const rest = locale ? parts.slice(1) : parts;
	const exact = pageAt(rest, known);
	if (exact !== undefined) return { locale, paths: [exact + fragment], isCertain: isWhole && locale !== undefined };
	const [last = ''] = rest.slice(-1);
	const over = pageAt(rest.slice(0, -1), known);
	if (over && rest.length > 2 && /\d|-/.test(last)) return { locale, paths: [`${over}#${last}`], isCertain: false };
	return { locale, paths: nearest(rest, known.pages).map((path) => `${path}/${fragment}`), isCertain: false };
}

/** What the address names of the site, cleaned, and whether nothing with a letter or digit was left out of it. */
function partsOf(address: string): { parts: string[]; isWhole: boolean; fragment: string } {
	const [place = '', hash = ''] = split(decoded(address).normalize('NFKC'), '#');
	const [path = '', query = ''] = split(place, '?');
	const cleaned = path
		.toLowerCase()
		.split('/')
		.map((part) => part.replace(/^index(\.\w+)?$/, '').replaceAll(/\s/g, ''))
		.map((part) => ({ part, word: /[a-z\d](?:[\w-]*[a-z\d])?/.exec(part)?.[0] ?? '' }));
	const version = /(?:^|&)v=([\da-f]{8}(?:\.[\da-f]{8})*)/i.exec(query)?.[1];
	const [fragment] = meantFragments(hash);
	return {
		parts: cleaned.map(({ word }) => word).filter(Boolean),
		isWhole: cleaned.every(({ part, word }) => !/[a-z\d]/.test(part.replace(word, ''))),
		fragment: `${version ? `?v=${version}` : ''}${fragment ? `#${fragment}` : ''}`,
	};
}

function split(text: string, mark: string): [before: string, after: string] {
	const place = text.indexOf(mark);
	return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

/** The path of the page that the parts name, if there is one. */
function pageAt(parts: readonly string[], { pages, further }: KnownPages): string | undefined {
	const path = parts.join('/');
	const [last = ''] = parts.slice(-1);
	const isKnown = pages.includes(path) || (further.includes(last) && pages.includes(parts.slice(0, -1).join('/')));
	return parts.length === 0 ? '' : isKnown ? `${path}/` : undefined;
}

/** The pages whose name, without the folder, is like what the address names, or begins with it; the likest first. */
function nearest(parts: readonly string[], pages: readonly string[]): string[] {
	const names = [parts.slice(1), parts, parts.slice(1, -1)].map((some) => some.join('/'));
	return pages
		.map((path) => {
			const own = path.slice(path.indexOf('/') + 1);
			const away = Math.min(...names.map((name, place) => (name ? distance(name, own) + place / 20 : 1)));
			return { path, away: path.startsWith(`${parts[0]}/`) ? away : away + 0.05 };
		})
		.filter(({ away }) => away < farthest)
		.toSorted((a, b) => a.away - b.away)
		.slice(0, mostWays)
		.map(({ path }) => path);
}

const farthest = 0.35;
const mostWays = 5;

/** How far two names are apart: 0 for the same, 1 for nothing in common. A name that was cut off is near. */
function distance(name: string, own: string): number {
	const longer = Math.max(name.length, own.length);
	if (name.split('/').length !== own.split('/').length) return 1;
	if (name.length >= 4 && own.startsWith(name)) return (0.3 * (own.length - name.length)) / longer;
	if (Math.abs(name.length - own.length) > longer * farthest) return 1;
	return edits(name, own) / longer;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function edits(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, place) => place);
	for (const letter of a) {
		let [corner = 0] = row;
		row = row.reduce<number[]>((next, above, place) => {
			const left = next.at(-1);
			const changed = corner + (b[place - 1] === letter ? 0 : 1);
			corner = above;
			return [...next, left === undefined ? above + 1 : Math.min(left + 1, above + 1, changed)];
		}, []);
	}
	return row.at(-1) ?? 0;
}
