import type { Hit } from './hits.ts';

/**
 * The hits by relevance: those with the query as typed and in whole words first; then headlines, quotes, body text;
 * then by how often, how densely and how early it is found; then in reading order. `quotesFirst` puts every quote
 * before everything else.
 */
export function rank(hits: readonly Hit[], { quotesFirst = false } = {}): Hit[] {
	const scored = hits.map((hit) => ({ hit, score: scoreOf(hit) + (quotesFirst && hit.type === 'quote' ? 1000 : 0) }));
	return scored.toSorted((a, b) => b.score - a.score).map(({ hit }) => hit);
}

function scoreOf({ matches, first, length, isWhole, isInWords, isHeading, type }: Hit): number {
	const density = (matches * 2.2) / (matches + 1.2 * (0.35 + (0.65 * length) / usualLength));
	const kind = isHeading ? 20 : type === 'quote' ? 10 : 0;
	const fit = (isInWords ? 200 : 0) + (isWhole ? 100 : 0);
	return fit + kind + density * (first < topicSentence ? 1.3 : 1);
}

/** Tokens of a paragraph, and of the sentence that says what it is about. */
const usualLength = 160;
const topicSentence = 24;
