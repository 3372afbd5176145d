import type { TextRange } from './inline.ts';
import { languageTag, type Locale } from './locale.ts';

/**
 * The sentences of a text, end to end: the white space after a sentence belongs to it, and so do the marks that close
 * it. Boundaries are those of Unicode (UAX 29), with what its rules cannot know: a mark that opens a quotation belongs
 * to what follows, and neither an initial or a title (B. R. Deepak, Mr. Wang) nor a mark before a small letter ends a
 * sentence.
 */
export function sentencesOf(text: string, locale: Locale): TextRange[] {
	const starts = [...segmenters[locale].segment(text)]
		.map(({ index }) => index - (opening.exec(text.slice(Math.max(0, index - nearby), index))?.[0].length ?? 0))
		.filter((start, place, all) => start === 0 || (start > (all[place - 1] ?? 0) && !isInside(text, start)));
	return starts.map((start, place) => ({ start, end: starts[place + 1] ?? text.length }));
}

/** Whether the place is inside of a sentence, though Unicode's rules end one there. */
const isInside = (text: string, place: number) =>
	abbreviation.test(text.slice(Math.max(0, place - nearby), place)) || /^\p{Ll}/u.test(text.slice(place, place + 2));

/** As far as marks and abbreviations reach: looking at the whole text each time would take time with its square. */
const nearby = 16;
const opening = /[\p{Ps}\p{Pi}]+$/u;
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St)\.\s*$/u;

const segmenters = {
	zh: new Intl.Segmenter(languageTag.zh, { granularity: 'sentence' }),
	en: new Intl.Segmenter(languageTag.en, { granularity: 'sentence' }),
};
