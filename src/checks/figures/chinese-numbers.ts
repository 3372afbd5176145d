const digit: Partial<Record<string, number>> = {
	零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
export const unit: Partial<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** What the characters of a number may be. */
export const hanNumber = '[零〇一二两兩三四五六七八九十百千万萬亿億廿卅卌]+';

/** 点 and what follows it in 三点五亿, not in 三点五分, which is a time. */
const decimalDigits = '[零〇一二三四五六七八九]+';
const measured = '万|萬|亿|億|倍|%|个百分点|個百分點|元|美元|米|公里|千米|海里|吨|公斤|平方|立方|度|级';
const afterFraction = `(?<=百分之${hanNumber}点${decimalDigits})|(?<=零点${decimalDigits})`;
export const hanDecimals = `(?:点(?<decimals>${decimalDigits})(?:(?=${measured})|${afterFraction}))?`;

/** 二〇一九 is 2019, 三百二十 is 320, 三千五 is 3,500, 两万五千 is 25,000; undefined for what is none, such as 三五 or 七八. */
export function numberOf(written: string, decimals = ''): number | undefined {
	const han = written.replace(/[廿卅卌]/gu, (tens) => ({ 廿: '二十', 卅: '三十' })[tens] ?? '四十');
	if (/^[零〇一二三四五六七八九]{4}$/u.test(han))
		return Number([...han].map((character) => digit[character] ?? 0).join(''));
	let [total, section, current] = [0, 0, 0];
	let wasDigit = false;
	let last = 10;
	for (const [index, character] of [...han].entries()) {
		const [own, factor] = [digit[character], unit[character]];
		if (own !== undefined) {
			if (wasDigit && current !== 0) return undefined;
			[current, wasDigit] = [own, true];
			if (own === 0) last = 10;
		} else if (factor !== undefined) {
			// A unit alone is one of it; after another unit it would be none.
			const count = wasDigit ? current : index === 0 || factor >= 1e4 ? (section === 0 && total === 0 ? 1 : 0) : 0;
			if (factor >= 1e4) {
				total = (total + section + count) * factor;
				section = 0;
			} else section += count * factor;
			[current, wasDigit, last] = [0, false, factor];
		}
	}
	// Without 零, what follows 百 or more counts a tenth of it.
	if (last > 10) current *= last / 10;
	const fraction = [...decimals].map((character) => digit[character] ?? 0).join('');
	return Number(`${total + section + current}.${fraction}`);
}

/** What 万, 亿 or 万亿 multiply by. */
export function factorOf(units: string | undefined): number {
	return [...(units ?? '')].reduce((factor, character) => factor * (unit[character] ?? 1), 1);
}
