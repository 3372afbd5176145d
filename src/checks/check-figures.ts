import { bilingual, type Locale } from '../domain/locale.ts';
import { differencesOf, figuresOf, type FigureDifference } from './figures/compare.ts';
import type { Figure } from './figures/figure.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/**
 * Reports figures of texts that are not those of the other language. `date`: the dateline's. Each text is read once,
 * with however many others it is compared.
 */
export function figureCheck(date: string): (pair: TextPair) => Finding[] {
	const known = { zh: new Map<string, Figure[]>(), en: new Map<string, Figure[]>() };
	const read = (locale: Locale, text: string) => {
		const figures = known[locale].get(text) ?? figuresOf[locale](text, date);
		known[locale].set(text, figures);
		return figures;
	};
	return (pair) =>
		findingsOf(
			pair,
			differencesOf(
				bilingual((locale) => read(locale, pair[locale])),
				date,
			),
		);
}

const findingsOf = (pair: TextPair, differences: readonly FigureDifference[]) =>
	differences.map((difference): Finding => {
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

function describe({ zh, en, by }: FigureDifference): string {
	if (!en) return `the Chinese has “${zh?.words}”, and the English no such figure`;
	if (!zh) return `the English has “${en.words}”, and the Chinese no such figure`;
	const both = `the Chinese has “${zh.words}”, and the English “${en.words}”`;
	if (by === 'bound') return `${both}: only one says how exact it is`;
	return by === 'currency' ? `${both}: the currencies differ` : both;
}
