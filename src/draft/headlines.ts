import type { PageBlock } from './blocks.ts';

/** How well a headline fits a text, as `fitsOf` finds it. */
export interface Fit {
	headline: number;
	body: number;
	/** The share of the headline's pairs of characters that the text has, less what every text of the page has. */
	score: number;
}

/**
 * How well each headline fits each text of a page, best first: by the words that they share; one that stands directly
 * over a text is that much likelier to be its own.
 */
export function fitsOf(headlines: readonly PageBlock[], bodies: readonly PageBlock[][], over: Over): Fit[] {
	const pairs = bodies.map((blocks) => pairsOf(blocks.map(({ text }) => text).join('')));
	return headlines
		.flatMap((headline, place) =>
			bodies.map((_, body): Fit => {
				const own = [...pairsOf(headline.text)];
				const weight = (pair: string) => 1 / pairs.filter((one) => one.has(pair)).length;
				const shared = own.filter((pair) => pairs[body]?.has(pair)).reduce((sum, pair) => sum + weight(pair), 0);
				const score = (own.length === 0 ? 0 : shared / own.length) + (over(place, body) ? 0.3 : 0);
				return { headline: place, body, score };
			}),
		)
		.sort((a, b) => b.score - a.score);
}

/** Gives each headline to the text that it fits best, each text one at most. */
export function matchHeadlines(fits: readonly Fit[]): Map<number, Fit & { rival?: Fit | undefined }> {
	const matched = new Map<number, Fit & { rival?: Fit | undefined }>();
	const taken = new Set<number>();
	for (const fit of fits) {
		if (matched.has(fit.body) || taken.has(fit.headline) || fit.score < 0.25) continue;
		const rival = fits.find(({ headline, body }) => headline === fit.headline && body !== fit.body);
		matched.set(fit.body, { ...fit, rival });
		taken.add(fit.headline);
	}
	return matched;
}

/** The longest run of characters that two texts share. */
export function sharedRun(one: string, other: string): number {
	let longest = 0;
	for (let from = 0; from < one.length; from++)
		while (other.includes(one.slice(from, from + longest + 1)) && from + longest < one.length) longest++;
	return longest;
}

const pairsOf = (text: string): Set<string> => {
	const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
	return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
};

/** Whether a headline stands directly over a text. */
type Over = (headline: number, body: number) => boolean;
