import type { Hit } from './hits.ts';

/**
 * By relevance: what stands there as typed before what has the words apart; headlines and quotes before body text;
 * then by how often and how densely; then in reading order. `quotesFirst` puts every quote before everything else.
 */
export function rank(hits: readonly Hit[], { quotesFirst = false } = {}): Hit[] {
	const scored = hits.map((hit) => ({ hit, score: scoreOf(hit) + (quotesFirst && hit.type === 'quote' ? 1000 : 0) }));
	return scored.toSorted((a, b) => b.score - a.score).map(({ hit }) => hit);
}

/** Saturating count of matches, evened by length as in BM25, raised for the kinds of text that say most. */
function scoreOf({ matches, length, isWhole, isHeading, type }: Hit): number {
	const density = (matches * 2.2) / (matches + 1.2 * (0.35 + (0.65 * length) / usualLength));
	const kind = isHeading ? 3 : type === 'quote' ? 1.6 : type === 'question' ? 0.9 : 1;
	return (isWhole ? 10 : 0) + density * kind;
}

/** Tokens of a paragraph. */
const usualLength = 160;
