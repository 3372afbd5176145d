/**
 * A text with the digits, letters and signs of its figures as they usually are: full-width ones half-width, numerals of
 * invoices plain. Every character stays where it is.
 */
export const halfWidth = (text: string): string =>
	text
		.replace(/(?<=[０-９])[，．](?=[０-９])|[０-９Ａ-Ｚａ-ｚ％／]/gu, (sign) => sign.normalize('NFKC'))
		.replace(financial, (run) => [...run].map((sign) => plain[sign] ?? sign).join(''));

/** Numerals of invoices, such as 壹佰万: two in a row, for 陆 and 伍 are words and names too. */
const financial = /(?:[壹贰叁肆柒捌玖]|[伍陆](?=[拾佰仟]))[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]+/gu;
const plain: Partial<Record<string, string>> = {
	壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千',
}; // prettier-ignore
