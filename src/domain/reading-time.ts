import { bodySegments, segmentText, type Dispatch } from './dispatch.ts';
import type { Locale } from './locale.ts';

/**
 * Characters a minute of Chinese, words a minute of English: silent reading of news by adults (Brysbaert 2019: about
 * 260 Han characters to 240 words).
 */
const pace = { zh: 260, en: 240 } as const;

/** Whole minutes that a reader takes, at least one. */
export function readingMinutes(dispatch: Dispatch, locale: Locale): number {
	const text = bodySegments(dispatch)
		.map((segment) => segmentText(segment, locale))
		.join(' ');
	const amount =
		locale === 'zh' ? (text.match(/\p{Script=Han}/gu)?.length ?? 0) : (text.match(/[\p{L}\p{N}’-]+/gu)?.length ?? 0);
	return Math.max(1, Math.round(amount / pace[locale]));
}
