import { afterFigure, beforeFigure, chineseBound } from './chinese-bounds.ts';
import { hanNumber, numberOf } from './chinese-numbers.ts';
import type { Figure } from './figure.ts';

const number = `(?:\\d+(?:\\.\\d+)?|${hanNumber})`;
const parts = new RegExp(
	beforeFigure +
		`(?:(?:(?<whole>${number})又)?` +
		`(?:(?<denominator>${number})分之(?<numerator>${number})|` +
		'(?<![\\d/])(?<above>\\d{1,2})/(?<below>\\d{1,2})(?![\\d/]))' +
		'|(?<mille>\\d+(?:\\.\\d+)?)‰' +
		`|(?<count>${number})(?<counted>个|個|年|天|周|岁)半(?<hours>小时|小時)?` +
		'|(?<![个個年天周两几])半(?<unit>年(?!报|刊)|小时|小時|个小时|個小時|个多?世纪|個世紀)' +
		'|(?<half>一半|半数|减半))' +
		afterFigure,
	'gu',
);

/** Fractions and halves: 三分之一, 三又二分之一, 千分之五, 1/3, 5‰, 一年半, 半个世纪. */
export function chineseParts(text: string): Figure[] {
	return [...text.matchAll(parts)].flatMap((match): Figure[] => {
		const { before, after, mille } = match.groups ?? {};
		const values = valuesOf(match.groups ?? {});
		const [start, end] = [match.index, match.index + match[0].length];
		const base = { start, end, kind: 'number', words: match[0] } as const;
		if (values.length === 0) return [];
		const certain = !text.startsWith('决赛', end);
		return [
			{ ...base, values, certain, bound: chineseBound(before, undefined, after), isShare: true },
			...(mille ? [{ ...base, values: [1000], certain: false, bound: 'any' as const }] : []),
		];
	});
}

/** None for a percentage and for what is no fraction, such as 24/7. */
function valuesOf({
	whole,
	denominator,
	numerator,
	above,
	below,
	mille,
	count,
	counted,
	hours,
	unit,
}: Groups): number[] {
	if (denominator === '百') return [];
	if (mille) return [Number(mille) / 1000];
	const [top, bottom] = [valueOf(numerator ?? above), valueOf(denominator ?? below)];
	if (top !== undefined && bottom !== undefined) return top < bottom ? [(valueOf(whole) ?? 0) + top / bottom] : [];
	const half = (valueOf(count) ?? 0) + 0.5;
	const smaller = hours || unit?.endsWith('时') ? 60 : counted === '年' || unit === '年' ? 12 : undefined;
	const years = /世[纪紀]$/u.test(unit ?? '') ? [50] : [];
	return [half, ...(smaller ? [half * smaller] : []), ...years];
}

const valueOf = (written: string | undefined) =>
	written === undefined ? undefined : /^\d/.test(written) ? Number(written) : numberOf(written);

type Groups = Partial<Record<string, string>>;
