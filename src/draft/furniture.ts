import { halfWidth } from '../domain/half-width.ts';
import { monthPattern } from '../domain/months.ts';
import type { Line } from './lines.ts';

/** What stands on a page and is no part of a dispatch. */
export interface Leftover {
	/** In the received text, from 1. */
	line: number;
	text: string;
	what: string;
}

/** What a headline is that no text of the page takes up. */
export const headingOfNoText = 'heading of no text';

/** Takes out page numbers, running heads, the page's date and its pointers to other pages. */
export function takeFurniture(lines: readonly Line[]): { lines: Line[]; leftovers: Leftover[] } {
	const leftovers: Leftover[] = [];
	const runningHeads = repeated(lines);
	const kept = lines.map((line): Line => {
		const what = kindOf(line.text) ?? (runningHeads.has(skeleton(line.text)) ? 'running head' : undefined);
		if (what !== undefined) {
			leftovers.push({ line: line.number, text: line.text, what });
			return { ...line, text: '', indented: false };
		}
		const pointer = /[（(](?:下转|上接|下轉)[^（）()]{1,12}[）)]$/u.exec(line.text)?.[0];
		if (pointer === undefined) return line;
		leftovers.push({ line: line.number, text: pointer, what: 'pointer to another page' });
		return { ...line, text: line.text.slice(0, -pointer.length).trimEnd() };
	});
	return { lines: kept, leftovers };
}

const kindOf = (text: string) =>
	patterns.find(({ pattern }) => pattern.test(halfWidth(text.replace(/\s+/gu, ' '))))?.what;

const number = '[0-9０-９一二三四五六七八九十百]+';
const date = '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日';
const weekday = '星期[一二三四五六日天]';
const englishDay = `(?:${monthPattern}) \\d{1,2}|\\d{1,2} (?:${monthPattern})`;
const englishDate = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${englishDay}),? \\d{4}`;
const patterns: { pattern: RegExp; what: string }[] = [
	{ pattern: new RegExp(`^[-—–·\\s]*[0-9０-９]{1,3}[-—–·\\s]*$`, 'u'), what: 'page number' },
	{
		pattern: new RegExp(`^第\\s*${number}\\s*[版页頁]([／/\\s]*共\\s*${number}\\s*[版页頁])?$`, 'u'),
		what: 'page number',
	},
	{
		pattern: /^(?:Page \d{1,3}|\(?(?:Continued|Turn|See page|To be continued)\b.{0,30}\)?)$/u,
		what: 'pointer to another page',
	},
	{ pattern: new RegExp(`^(?:[\\p{L}’ ]{1,40} )?${englishDate}(?: .{0,20})?$`, 'u'), what: 'date of the page' },
	{ pattern: /^(?:[（(]?(?:下转|上接|下轉)第?.{1,10}[版页頁].{0,10}[）)]?)$/u, what: 'pointer to another page' },
	{ pattern: /^[（(]?(?:责任编辑|责编|責任編輯|值班编辑|版式|美编|校对)[：: ].{1,30}$/u, what: 'imprint' },
	{
		pattern: new RegExp(`^(?:\\p{Script=Han}{1,8} ?)?(?:${date}(?: ?${weekday})?|${weekday})(?: .{0,20})?$`, 'u'),
		what: 'date of the page',
	},
];

/** Short lines that stand more than once, but for their figures, each time between empty ones. */
function repeated(lines: readonly Line[]): Set<string> {
	const counts = new Map<string, number>();
	for (const [index, { text }] of lines.entries()) {
		const isAlone = (lines[index - 1]?.text ?? '') === '' && (lines[index + 1]?.text ?? '') === '';
		if (!isAlone || text === '' || text.length > 30 || /[。，；：？！]/u.test(text)) continue;
		counts.set(skeleton(text), (counts.get(skeleton(text)) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

const skeleton = (text: string) => text.replace(/\s/gu, '').replace(/[0-9０-９]+/gu, '#');
