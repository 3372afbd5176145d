import type { Locale } from '../domain/locale.ts';

/** A piece of a text; `changed`: the other text does not have it here. */
export interface Run {
	text: string;
	changed: boolean;
}

/** Both texts in pieces, word by word, by their longest common subsequence. The pieces joined are the texts. */
export function diff(before: string, after: string, locale: Locale): { before: Run[]; after: Run[] } {
	const a = words(before, locale);
	const b = words(after, locale);
	// lengths[i][j]: how many words a[i…] and b[j…] share in order.
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--)
			lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
	}
	const runs = { before: [] as Run[], after: [] as Run[] };
	for (let i = 0, j = 0; i < a.length || j < b.length;) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			add(runs.before, a[i++]!, false);
			add(runs.after, b[j++]!, false);
		} else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
			add(runs.before, a[i++]!, true);
		else add(runs.after, b[j++]!, true);
	}
	return runs;
}

function add(runs: Run[], text: string, changed: boolean) {
	const last = runs.at(-1);
	if (last?.changed === changed) last.text += text;
	else runs.push({ text, changed });
}

const words = (text: string, locale: Locale) => [...segmenters[locale].segment(text)].map(({ segment }) => segment);

const segmenters = {
	zh: new Intl.Segmenter('zh-Hans', { granularity: 'word' }),
	en: new Intl.Segmenter('en', { granularity: 'word' }),
};
