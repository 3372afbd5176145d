import type { Locale } from '../../domain/locale.ts';
import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import type { Answer, HitGroup } from '../../search/answer.ts';
import { catalogFile } from '../../search/catalog.ts';
import { applyFilters, type Filters } from '../../search/facets.ts';
import { FileError } from '../../search/files.ts';
import type { Hit } from '../../search/hits.ts';
import { countsOf, type Counts } from '../../search/listing.ts';
import { longestQuery } from '../../search/query.ts';

/** The result of a search in one sentence, and another where the query was cut. */
export function statusSentence(answer: Answer, shown: Shown, t: Translate<SearchKey>): string {
	const sentences = [resultSentence(answer, shown, t), answer.isCut ? t('search.cut', { count: longestQuery }) : ''];
	return sentences.filter(Boolean).join(shown.locale === 'zh' ? '' : ' ');
}

function resultSentence({ hits, groups }: Answer, shown: Shown, t: Translate<SearchKey>): string {
	const query = abridged(unquoted(shown.query.trim()));
	const passing = applyFilters(hits, shown.filters);
	const total = countsOf(hits).passages;
	const [first] = groups;
	if (!first || total === 0) return t('search.nothing', { query });
	if (passing.length === 0) return t('search.nothingFiltered', { query, total });
	if (passing.length < hits.length) return t('search.foundFiltered', { query, total, found: found(passing, t) });
	return groupSentence(first, query, shown, t);
}

function groupSentence(group: HitGroup, query: string, { locale, isSoundAsked }: Shown, t: Translate<SearchKey>) {
	const counts = countsOf(group.hits);
	const values = {
		query,
		found: found(group.hits, t),
		folded: abridged(group.asked),
		speaker: group.speaker?.[locale] ?? '',
	};
	const isApart = group.hits.some(({ mentions }) => mentions === 0);
	if (group.how === 'typed' && isApart && counts.mentions > 0) return t('search.foundWords', { query, ...counts });
	if (group.how === 'spelling' && group.asked.trim() === query) return t('search.foundSpellings', values);
	return t(sentences[isSoundAsked ? 'asked' : group.how], values);
}

/** What is found beside the first group, in one line over its results. */
export function alsoSentence(
	group: HitGroup,
	passing: readonly Hit[],
	locale: Locale,
	t: Translate<SearchKey>,
): string {
	const how = group.how === 'speaker' || group.how === 'spelling' ? group.how : 'script';
	const speaker = group.speaker?.[locale] ?? '';
	return t(`search.also.${how}`, { folded: abridged(group.asked), found: found(passing, t), speaker });
}

const found = (hits: readonly Hit[], t: Translate<SearchKey>) => countsText(countsOf(hits), t);

/** How often something is found; in how many passages alone where some have its words apart. */
export const countsText = ({ mentions, passages }: Counts, t: Translate<SearchKey>) =>
	t('search.mentions', { mentions: mentions < passages ? 0 : mentions, passages });

const sentences = {
	typed: 'search.found',
	parts: 'search.foundApart',
	script: 'search.foundScript',
	marks: 'search.foundMarks',
	spelling: 'search.foundSpelling',
	speaker: 'search.foundSpeaker',
	name: 'search.foundName',
	sound: 'search.foundSound',
	asked: 'search.foundBySound',
} as const satisfies Record<HitGroup['how'] | 'asked', SearchKey>;

/** Why the search failed, in one sentence. */
export function troubleSentence(error: unknown, t: Translate<SearchKey>): string {
	if (!navigator.onLine) return t('search.offline');
	return t(
		error instanceof FileError && error.file === catalogFile && (error.status === 404 || error.status === 410)
			? 'search.noIndex'
			: 'search.failed',
	);
}

/**
 * Writes sentences into a live region, each after `wait` milliseconds and the latest alone, so that a screen reader
 * does not talk into the reader's typing.
 */
export function announcer(region: HTMLElement, wait: () => number): (sentence: string) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (sentence) => {
		clearTimeout(timer);
		const say = () => {
			if (region.textContent !== sentence) region.textContent = sentence;
		};
		const delay = wait();
		if (delay === 0) say();
		else timer = setTimeout(say, delay);
	};
}

interface Shown {
	/** As typed. */
	query: string;
	filters: Filters;
	/** The language of the page. */
	locale: Locale;
	/** Whether the reader chose the search by sound, which otherwise is only tried where nothing else is found. */
	isSoundAsked: boolean;
}

/** A query without the quotation marks about the whole of it: the sentence has its own. */
const unquoted = (query: string) => /^["“”„«「]([^"“”„«»「」]+)["“”»」]$/u.exec(query)?.[1] ?? query;

const abridged = (text: string) => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);
