import { catalogFile } from '../../search/catalog.ts';
import { FileError } from '../../search/files.ts';
import type { Hit } from '../../search/hits.ts';
import type { Answer } from '../../search/search.ts';
import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';

/** The result of a search in one sentence. */
export function statusSentence(
	{ hits, how, asked }: Answer,
	{ query, passing, isSoundAsked }: Shown,
	t: Translate<SearchKey>,
): string {
	const values = {
		query: abridged(query.trim()),
		folded: abridged(asked),
		count: passing.length,
		total: hits.length,
		passages: new Set(passing.map(({ dispatch, segment }) => `${dispatch} ${segment}`)).size,
	};
	if (hits.length === 0) return t('search.nothing', values);
	if (passing.length === 0) return t('search.nothingFiltered', values);
	if (passing.length < hits.length) return t('search.foundFiltered', values);
	return t(
		(
			{
				typed: 'search.found',
				parts: 'search.foundApart',
				script: 'search.foundScript',
				sound: isSoundAsked ? 'search.foundBySound' : 'search.foundSound',
			} as const
		)[how],
		values,
	);
}

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
	/** The hits that the filters let through. */
	passing: readonly Hit[];
	/** Whether the reader chose the search by sound, which otherwise is only tried where nothing else is found. */
	isSoundAsked: boolean;
}

const abridged = (text: string) => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);
