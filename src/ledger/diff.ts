import { diffArrays } from 'diff';
import { languageTag, type Locale } from '../domain/locale.ts';

/** A part of a text; `changed`: the other text does not have it here. */
export interface DiffPart {
	text: string;
	changed: boolean;
}

/** Both texts in parts, compared word by word. The parts joined are the texts. */
export function diff(before: string, after: string, locale: Locale): { before: DiffPart[]; after: DiffPart[] } {
	const changes = diffArrays(wordsOf(before, locale), wordsOf(after, locale));
	const part = ({ value, added, removed }: (typeof changes)[number]) => ({
		text: value.join(''),
		changed: added || removed,
	});
	return {
		before: changes.filter(({ added }) => !added).map(part),
		after: changes.filter(({ removed }) => !removed).map(part),
	};
}

const wordsOf = (text: string, locale: Locale) => [...segmenters[locale].segment(text)].map(({ segment }) => segment);

const segmenters = {
	zh: new Intl.Segmenter(languageTag.zh, { granularity: 'word' }),
	en: new Intl.Segmenter(languageTag.en, { granularity: 'word' }),
};
