import { bodySegments, exchanges, segmentText, type Dispatch } from '../domain/dispatch.ts';
import { formatOrdinal } from '../i18n/format.ts';
import type { StringKey } from '../i18n/strings.ts';
import { zh } from '../i18n/zh.ts';

/**
 * The characters that the site sets in the headline face, each once: those of the dispatches' headlines, subheads and
 * questions, and of the titles of the site's own pages. People's names are left out: they would add a quarter, each for
 * one page.
 */
export function headlineCharacters(dispatches: readonly Dispatch[]): string {
	const texts = dispatches.flatMap((dispatch) => [
		dispatch.headline.zh,
		...[...dispatch.head, ...bodySegments(dispatch).filter(isHeading)].map((segment) => segmentText(segment, 'zh')),
		...exchanges(dispatch).map(({ title }) => title.zh),
		...(dispatch.places ?? []).map(({ title }) => title.zh),
	]);
	const titles = headings.map((key) => zh[key].replaceAll(/\{\w+\}/g, ''));
	const numerals = Array.from({ length: 11 }, (_, number) => formatOrdinal(number, 'zh'));
	return [...new Set([...marks, ...texts, ...titles, ...numerals].join(''))].sort().join('');
}

const isHeading = ({ kind }: { kind: string }) => kind === 'question' || kind === 'subhead';

/** The strings that stand in a heading of the site's own pages. */
const headings = [
	'site.name',
	'quotes.title',
	'people.title',
	'search.title',
	'about.title',
	'accessibility.title',
	'feeds.title',
	'privacy.title',
	'notFound.title',
	'cite.title',
	'links.withdrawn.title',
	'history.title',
	'source.title',
	'home.places.count',
] as const satisfies StringKey[];

/** What must never come from another face, used or not: the marks shared with Latin, and the spaces. */
const marks = [' ', '\u3000', '“”‘’—…·', '，。、：？〔〕'];
