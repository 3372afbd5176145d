import { figureCheck } from './check-figures.ts';
import { checkNames, type NameIndex } from './check-names.ts';
import { checkTerms, type TermIndex } from './check-terms.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** What the two languages are compared by. */
export interface ComparedBy {
	names: NameIndex;
	terms: TermIndex;
}

/**
 * Compares figures, names and terms of the pairs of a dispatch. Two texts that differ, and would not if they were in
 * each other's place, are reported as exchanged, and nothing else of them. `date`: the dateline's.
 */
export function comparePairs(pairs: readonly TextPair[], date: string, { names, terms }: ComparedBy): Finding[] {
	const checkFigures = figureCheck(date);
	const compare = (pair: TextPair) => [...checkFigures(pair), ...checkNames(pair, names), ...checkTerms(pair, terms)];
	const isAlike = (pair: TextPair) =>
		checkTerms(pair, terms).length === 0 && checkFigures(pair).length === 0 && checkNames(pair, names).length === 0;
	const differing = pairs
		.map((pair) => ({ pair, findings: compare(pair) }))
		.filter(({ findings }) => findings.length > 0);
	const exchanged = new Set<TextPair>();
	const found: Finding[] = [];
	for (const [index, { pair, findings }] of differing.entries()) {
		if (exchanged.has(pair)) continue;
		const twin = differing
			.slice(index + 1)
			.find(
				(other) =>
					!exchanged.has(other.pair) &&
					findings.length + other.findings.length > 2 &&
					isAlike({ ...pair, en: other.pair.en }) &&
					isAlike({ ...other.pair, en: pair.en }),
			);
		if (!twin) {
			found.push(...findings);
			continue;
		}
		exchanged.add(twin.pair);
		found.push(exchange(pair, twin.pair), exchange(twin.pair, pair));
	}
	return found;
}

const exchange = ({ at }: TextPair, twin: TextPair): Finding => ({
	code: 'exchanged',
	file: 'en',
	at,
	words: twin.at,
	message: `The English of “${at}” seems to be that of “${twin.at}”, and the reverse.`,
	fix: 'Exchange the two texts, or their ids.',
});
