import { halfWidth } from '../../domain/half-width.ts';
import type { Figure } from './figure.ts';

/** The figures of a text that was made half-width, with the words as they are written. */
export function inWordsOf(written: string, figures: readonly Figure[]): Figure[] {
	const text = halfWidth(written);
	if (text === written) return [...figures];
	return figures.map((figure) => {
		const at = text.indexOf(figure.words, figure.start);
		return { ...figure, words: written.slice(at, at + figure.words.length) };
	});
}

/** Numbers of one sign, ③, ⑴, ㈢ or Ⅳ, and Roman ones in letters, which may be letters only. */
export function signFigures(text: string): Figure[] {
	return [...text.matchAll(/[①-⒛㈠-㈩㊀-㊉Ⅰ-ⅻ⓪⓫-⓿❶-➓]|\b(?:I{2,3}|IV|VI{0,3}|IX|XI{0,2})\b/gu)].map(
		({ index, 0: sign }) => ({
			start: index,
			end: index + sign.length,
			values: [numberOfSign(sign)],
			kind: 'number',
			certain: !/^\w/.test(sign),
			bound: 'any',
			words: sign,
		}),
	);
}

function numberOfSign(sign: string): number {
	const first = ['❶', '➀', '➊'].find((start) => isFrom(start, sign, 10));
	if (first) return codeOf(sign) - codeOf(first) + 1;
	if (isFrom('⓫', sign, 10)) return codeOf(sign) - codeOf('⓫') + 11;
	const written = sign.normalize('NFKC').replace(/[().]/g, '');
	if (/^\d+$/.test(written)) return Number(written);
	const roman = romans.indexOf(written.toUpperCase()) + 1;
	return roman || '一二三四五六七八九十'.indexOf(written) + 1;
}

const isFrom = (start: string, sign: string, count: number) =>
	codeOf(sign) >= codeOf(start) && codeOf(sign) < codeOf(start) + count;

const codeOf = (sign: string) => sign.codePointAt(0) ?? 0;

const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
