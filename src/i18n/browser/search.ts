import { pick } from '../strings.ts';

/** What the search says of its results; the rest of its page is written when the site is built. */
export const searchStrings = pick(
	'search.found',
	'search.foundFiltered',
	'search.foundSound',
	'search.foundScript',
	'search.foundApart',
	'search.foundBySound',
	'search.nothing',
	'search.nothingFiltered',
	'search.noIndex',
	'search.failed',
	'search.offline',
	'search.more',
	'search.bySound',
	'search.any',
	'search.textMissing',
	'search.inDual',
	'search.paragraph',
	'search.heading',
	'search.caption',
	'search.row',
	'search.facet.type',
	'search.facet.speaker',
	'search.facet.country',
	'search.facet.dispatch',
	'search.facet.language',
	'search.type.answer',
	'search.type.question',
	'search.type.article',
	'search.type.quote',
	'search.language.zh',
	'search.language.en',
);

export type SearchKey = Parameters<typeof searchStrings>[0];
