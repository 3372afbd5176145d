import { halfWidth } from '../../domain/half-width.ts';
import { afterFigure, beforeFigure, chineseBound } from './chinese-bounds.ts';
import { factorOf, hanDecimals, hanNumber, numberOf, unit } from './chinese-numbers.ts';
import { chineseParts } from './chinese-parts.ts';
import { withWholes, type Figure } from './figure.ts';
import { inWordsOf, signFigures } from './signs.ts';

/** Before and after the number itself: 第, 近, 百分之; 余, 多, 万, 亿, %. */
const figures = new RegExp(
	[
		// Most characters begin none, which is soon known.
		`(?=[第超逾不将將近约約大百\\d]|${hanNumber})(?<ordinal>第)?${beforeFigure}`,
		'(?<part>百分之)?\\s*',
		`(?:(?<arabic>\\d+(?:,\\d{3})*(?:\\.\\d+)?)|(?<han>${hanNumber})${hanDecimals})`,
		'\\s*(?<more>余|餘|多|来)?\\s*(?<units>万亿|萬億|亿|億|万|萬|千(?![米克瓦卡伏赫])|百)?(?<moreAfter>余|餘|多)?\\s*',
		'(?<sign>%|个百分点|個百分點|月(?!球|亮)|时(?!代|期|间|候|尚)|時(?!代|期|間|候)|点(?!上|到)|年代',
		'|成(?![为立功就员本长果效熟都]|不变)(?:半|[一二三四五六七八九](?=[的，。、；以左]|$))?',
		'|倍(?![数感率受])|(?<=翻了?[一二两三四五])番)?',
		afterFigure,
	].join(''),
	'gu',
);

/** Words after which a single Chinese numeral counts something. */
const measure =
	/^(?:大|余|餘|多)?(?:个|個|项|項|年|届|屆|名|位|人|场|場|次|家|座|条|條|艘|架|台|辆|輛|份|篇|处|處|种|種|类|類|天|日|小时|小時|分钟|分鐘|周(?![边围全])|週|公里|海里|米|吨|噸|元|美元|岁|歲|国集团)/u;

/** The figures of a Chinese text, in either script. Single numerals count where a measure word follows. */
export function chineseFigures(written: string): Figure[] {
	const text = halfWidth(written);
	return inWordsOf(written, [...signFigures(text), ...withWholes(plainFigures(text), chineseParts(text))]);
}

function plainFigures(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(figures)) {
		const {
			ordinal,
			before,
			part,
			arabic,
			han,
			decimals = '',
			more,
			units,
			moreAfter,
			sign,
			after,
		} = match.groups ?? {};
		const end = match.index + match[0].trimEnd().length;
		const rest = text.slice(end);
		const number = arabic === undefined ? numberOf(han ?? '', decimals) : Number(arabic.replaceAll(',', ''));
		if (number === undefined || (han !== undefined && isVague(text.slice(0, match.index), han, rest))) {
			found.push(...vagueFigures(match[0], match.index, han ?? '', sign === '成'));
			continue;
		}
		const isTenths = sign?.startsWith('成') || /^[至到—～~-]+[一二三四五六七八九]成/u.test(rest);
		const value = isTenths ? number * 10 + tenthOf(sign ?? '') : number * factorOf(units);
		const isMonth = sign === '月' && value <= 12 && Number.isInteger(value);
		const isPercent = isTenths || part !== undefined || /^(?:%|个百分点|個百分點)$/u.test(sign ?? '');
		found.push({
			start: match.index,
			end,
			values: valuesOf(value, sign, { before: text.slice(0, match.index), rest, isArabic: arabic !== undefined }),
			...(/^[倍番]$/u.test(sign ?? '') && { isShare: true }),
			kind: isMonth ? 'month' : isPercent ? 'percent' : 'number',
			certain:
				arabic !== undefined || isMonth || isPercent || isCounted(han ?? '', ordinal, `${sign ?? ''}${rest}`, value),
			bound: chineseBound(before, more ?? moreAfter ?? moreThan(rest), after),
			currency: currencyOf(rest),
			words: match[0].trim() + (moreThan(rest) ?? ''),
		});
	}
	// 双方, 双边: two, which English may count.
	for (const { index } of text.matchAll(/[双雙](?!十)/gu))
		found.push({
			start: index,
			end: index + 1,
			values: [2],
			kind: 'number',
			certain: false,
			bound: 'any',
			words: text.charAt(index),
		});
	return found;
}

/** 几十, 数百, 成千, 周一, 双十一: no figure that could be compared. */
const isVague = (before: string, han: string, rest: string) =>
	/[几幾数數双雙]$/u.test(before) ||
	(/[成上]$/u.test(before) && /^[百千万]/u.test(han)) ||
	(/(?:周|週|星期|礼拜)$/u.test(before) && han.length === 1) ||
	/^[几幾]/u.test(rest);

/**
 * What may be meant by 上千, a thousand; 三四百, three or four hundred; 十三五, the thirteenth and five. None of it must
 * be there in the other language.
 */
function vagueFigures(words: string, start: number, han: string, isTenths: boolean): Figure[] {
	const factor = unit[han.at(-1) ?? ''] ?? 1;
	const plan = /^(十[一二三四五])五$/u.exec(han)?.[1];
	const values = [...(plan === undefined ? [...han] : [plan, '五'])].flatMap((part) => numberOf(part) ?? []);
	return values.map((value) => ({
		start,
		end: start + words.length,
		values: isTenths ? [value * 10] : [value, value * factor],
		kind: isTenths ? 'percent' : 'number',
		certain: false,
		bound: 'any',
		words,
	}));
}

/** 五年多, 两个多月: what makes it more stands after the measure word. */
const moreThan = (rest: string) => /^(?:年|个|個|天|周|小时|公里)多(?!边|双|年|种)/u.exec(rest)?.[0];

function isCounted(han: string, ordinal: string | undefined, rest: string, value: number): boolean {
	if (/^[倍番]/u.test(rest)) return !/^[百千万]$/u.test(han);
	if (ordinal !== undefined) return value !== 1;
	if (han === '十一' && /^(?:期间|假期|长假|黄金周)/u.test(rest)) return false;
	if (han.length > 1) return unit[han[0] ?? ''] === undefined || han.startsWith('十');
	return value > 1 && value <= 10 && measure.test(rest);
}

/** The value, and what else it may be: 15时 is 3 p.m., 90年代 the 1990s, 15 of 15至20万 150,000, 增长两倍 tripled. */
function valuesOf(
	value: number,
	sign: string | undefined,
	{ before, rest, isArabic }: { before: string; rest: string; isArabic: boolean },
): number[] {
	if (sign === '番') return [2 ** value, 2 ** value - 1];
	if (sign === '倍') return isGrowth.test(before) ? [value, value + 1] : [value];
	const range = isArabic ? /^[至到—–~-]\s*\d[\d.]*(万亿|亿|万)/u.exec(rest)?.[1] : undefined;
	return [
		value,
		...(/^[时時点]$/u.test(sign ?? '') && value > 12 ? [value - 12] : []),
		...(sign === '年代' ? [1900 + value, 2000 + value] : []),
		...(range ? [value * factorOf(range)] : []),
	];
}

/** 增长了两倍, by two more; not 增长到两倍, to two. */
const isGrowth = /[增长涨多高升提扩超快大][^，。；]{0,6}(?<![是为的至到达])$/u;

/** What 半 and 五 of 三成半 and 三成五 are in percent. */
const tenthOf = (sign: string) => (sign.endsWith('半') ? 5 : (numberOf(sign.slice(1)) ?? 0));

function currencyOf(rest: string): string | undefined {
	const [name] = /^(?:美元|欧元|歐元|英镑|英鎊|日元|人民币|元)/u.exec(rest) ?? [];
	return name === undefined ? undefined : currencies[name];
}

const currencies: Partial<Record<string, string>> = {
	美元: 'USD', 欧元: 'EUR', 歐元: 'EUR', 英镑: 'GBP', 英鎊: 'GBP', 日元: 'JPY', 人民币: 'CNY', 元: 'CNY',
}; // prettier-ignore
