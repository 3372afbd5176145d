import { bodySegments, exchanges, segmentText, type Dispatch, type SegmentKind } from '../domain/dispatch.ts';
import { dispatchKinds } from '../domain/kinds.ts';
import { formatOrdinal } from '../i18n/format.ts';
import type { StringKey } from '../i18n/strings.ts';
import { zh } from '../i18n/zh.ts';

/** What the pages of the site’s own set in the headline face: their titles, among them years and months. */
export const siteCharacters = (): string => charactersOf([...titlesOf(headings), '年月']);

/**
 * What an edition's front page sets in it: the headlines, the subheads and titles of its dispatches, and what stands
 * over them.
 */
export const frontCharacters = (dispatches: readonly Dispatch[]): string =>
	charactersOf([...titlesOf(frontHeadings), ...dispatches.flatMap(titleTexts)]);

/**
 * What the pages of a dispatch set in it: headline, subheads, and the questions unless they are left to the face of the
 * text. People's names are left out everywhere: they would add a quarter, each for one page.
 */
export const dispatchCharacters = (dispatch: Dispatch, { questions = true } = {}): string =>
	charactersOf([...titleTexts(dispatch), ...(questions ? textsOf(dispatch, 'question') : [])]);

/** All of these characters, each once. */
export const charactersOf = (texts: readonly string[]): string =>
	[...new Set([...marks, ...texts].join(''))].sort().join('');

const titleTexts = (dispatch: Dispatch): string[] => [
	dispatch.headline.zh,
	...dispatch.head.map((segment) => segmentText(segment, 'zh')),
	...textsOf(dispatch, 'subhead'),
	...exchanges(dispatch).map(({ title }) => title.zh),
	...(dispatch.places ?? []).map(({ title }) => title.zh),
];

const textsOf = (dispatch: Dispatch, kind: SegmentKind) =>
	bodySegments(dispatch)
		.filter((segment) => segment.kind === kind)
		.map((segment) => segmentText(segment, 'zh'));

const titlesOf = (keys: readonly StringKey[]) => [
	...keys.map((key) => zh[key].replaceAll(/\{\w+\}/g, '')),
	...Array.from({ length: 11 }, (_, number) => formatOrdinal(number, 'zh')),
];

/** The strings that stand in a heading of the site's own pages. */
const headings = [
	'site.name',
	'quotes.title',
	'people.title',
	'archive.title',
	'editions.title',
	...dispatchKinds.map((kind) => `kind.${kind}` as const),
	'folder.title',
	'offline.unkept',
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
] satisfies StringKey[];

/** Those that stand in one of a front page. */
const frontHeadings = ['site.name', 'home.places.count'] as const satisfies StringKey[];

/** What must never come from another face, used or not: the marks shared with Latin, and the spaces. */
const marks = [' ', '\u3000', '“”‘’—…·', '，。、：？〔〕'];
