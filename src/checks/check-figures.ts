import { compareFigures, type FigureDifference } from './figures/compare.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** Reports figures of a text that are not those of the other language. `date`: the dateline's. */
export function checkFigures(pair: TextPair, date: string): Finding[] {
	return compareFigures(pair, date).map((difference) => {
		const { zh, en } = difference;
		return {
			code: 'figures',
			file: en ? 'en' : 'zh',
			at: pair.at,
			words: en?.words ?? zh?.words ?? '',
			message: `In “${pair.at}” ${describe(difference)}.`,
			fix: 'Correct whichever is wrong.',
		};
	});
}

function describe({ zh, en, by }: FigureDifference): string {
	if (!en) return `the Chinese has “${zh?.words}”, and the English no such figure`;
	if (!zh) return `the English has “${en.words}”, and the Chinese no such figure`;
	const both = `the Chinese has “${zh.words}”, and the English “${en.words}”`;
	if (by === 'bound') return `${both}: only one says how exact it is`;
	return by === 'currency' ? `${both}: the currencies differ` : both;
}
