import type { Bound } from './figure.ts';

/** What stands before and after a number and says how exact it is, as named groups of a pattern. */
export const beforeFigure =
	'(?<before>超过|超過|逾|超|不到|不足|将近|將近|(?<!最|附|邻|靠)近|(?<![条條签簽节節合公盟契])约|(?<![条條签簽节節合公盟契])約|大约)?';
export const afterFigure = '(?<after>以上|以下|左右|上下)?';

/** How exact a Chinese figure is, by the words before it, 余 or 多, and the words after it. */
export function chineseBound(before = '', more?: string, after?: string): Bound | undefined {
	if (more === '来') return 'about';
	if (more !== undefined || /^[超逾]/u.test(before)) return 'more';
	if (/^(?:不|将近|將近|近)/u.test(before)) return 'less';
	if (/[约約]/u.test(before) || /^(?:左右|上下)$/u.test(after ?? '')) return 'about';
	return after === undefined ? undefined : 'any';
}
