import type { Locale } from '../domain/locale.ts';
import type { TextRange } from '../domain/inline.ts';
import { sentencesOf } from '../domain/sentences.ts';

/**
 * The sentences that hold matches, with their counterparts: one by one where both texts have as many sentences, else by
 * position.
 */
export function excerptOf(text: string, language: Locale, matches: readonly TextRange[], counterpart: string): Excerpt {
	const sentences = sentencesOf(text, language);
	const others = sentencesOf(counterpart, language === 'zh' ? 'en' : 'zh');
	const held = sentences.map((sentence) =>
		matches.some(({ start, end }) => start < sentence.end && end > sentence.start),
	);
	const chosen = sentences.map((_, index) => held[index] || (Boolean(held[index - 1]) && Boolean(held[index + 1])));
	const place = (index: number): [number, number] =>
		sentences.length === others.length
			? [index, index + 1]
			: [
					Math.floor((index * others.length) / sentences.length),
					Math.ceil(((index + 1) * others.length) / sentences.length),
				];
	const facing = others.map((_, other) =>
		chosen.some((isChosen, index) => isChosen && other >= place(index)[0] && other < place(index)[1]),
	);
	return { text: joined(sentences, chosen), counterpart: joined(others, facing) };
}

/** Neighbouring sentences as one range. */
function joined(sentences: readonly TextRange[], chosen: readonly boolean[]): TextRange[] {
	const ranges: TextRange[] = [];
	for (const [index, { start, end }] of sentences.entries()) {
		if (!chosen[index]) continue;
		const last = ranges.at(-1);
		if (last?.end === start) last.end = end;
		else ranges.push({ start, end });
	}
	return ranges;
}

/**
 * What to show of a text: the given ranges, cut where a match or a quote begins or ends, and the gaps between them.
 */
export function excerptParts(
	text: string,
	ranges: readonly TextRange[],
	matches: readonly TextRange[],
	quotes: readonly TextRange[] = [],
): ExcerptPart[] {
	const pieces: ExcerptPart[] = [];
	const isIn = (those: readonly TextRange[], at: number) => those.some(({ start, end }) => start <= at && at < end);
	for (const [index, { start, end }] of ranges.entries()) {
		if (start > 0 && (ranges[index - 1]?.end ?? 0) < start) pieces.push({ text: '', isMatch: false, isGap: true });
		const cuts = [...matches, ...quotes].flatMap((range) => [range.start, range.end]);
		const inside = cuts.filter((cut) => cut > start && cut < end);
		const places = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
		for (const [place, from] of places.slice(0, -1).entries()) {
			const isMatch = isIn(matches, from);
			pieces.push({ text: text.slice(from, places[place + 1]), isMatch, ...(isIn(quotes, from) && { isQuote: true }) });
		}
	}
	const last = ranges.at(-1);
	if (last && last.end < text.length) pieces.push({ text: '', isMatch: false, isGap: true });
	return pieces;
}

export interface Excerpt {
	text: TextRange[];
	counterpart: TextRange[];
}

export interface ExcerptPart {
	text: string;
	isMatch: boolean;
	/** Part of a quote that the result marks. */
	isQuote?: boolean;
	/** Text is left out here. */
	isGap?: boolean;
}
