import type { Byline } from '../domain/dispatch.ts';
import { halfWidth } from '../domain/half-width.ts';
import { monthNumber } from '../domain/months.ts';
import { englishName } from './english-names.ts';

/** What a dateline says, at the beginning of a text or in a line of its own at the end. */
export interface DatelineFacts {
	/** As the text has it, with the names of those who report. */
	text: string;
	/** None where the paper calls itself “this paper”. */
	agency?: string | undefined;
	place?: string | undefined;
	month?: number | undefined;
	day?: number | undefined;
	year?: number | undefined;
	bylines: NamedByline[];
}

/** Whom a text names for making it. */
export interface NamedByline {
	name: string;
	role: Byline['role'];
}

const agency = '(?<agency>[\\p{Script=Han}]{1,10}?(?:社|网|網|报|報|台|臺)(?!社))';
const place = '(?<place>[\\p{Script=Han}·]{1,12}?)';
const day = '(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日';
const wire = '(?:专|專|综合|綜合|快)?[电電讯訊]';
const names = '(?:[（(](?<names>[^（）()]{2,40})[）)])?';
const opening = new RegExp(`^(?:据|據)?${agency}(?:${place}${day}${wire}|[讯訊])${names}`, 'u');
const closing = new RegExp(`^[（(]${agency}${place}${day}${wire}[）)]$`, 'u');
const bracketed = new RegExp(`^[（(]${day}(?:[，,]?(?<place>\\p{Script=Han}{2,8}))?[）)]$`, 'u');

const english =
	/^(?<place>[A-Z][A-Z .'’-]+),\s+(?<month>[A-Z][a-z]{2,8})\.?\s+(?<day>\d{1,2})(?:,\s+(?<year>\d{4}))?\s+\((?<agency>[^()]{2,60})\)\s*(?:--|—|–|-)/u;

/** The dateline that opens a text: 新华社北京4月28日电（记者某某）, 本报讯, BEIJING, April 28 (Xinhua) --. */
export const datelineOf = (text: string) => factsIn(text, opening.exec(halfWidth(text)) ?? english.exec(text));

/** The dateline that a sign-off repeats or gives: （新华社北京4月28日电）. */
export const signOffDateline = (text: string) => factsIn(text, closing.exec(halfWidth(text)));

/** The date, and the place, that stand in brackets under the title of a speech or document. */
export const bracketedDateline = (text: string) => factsIn(text, bracketed.exec(halfWidth(text)));

/** Whether a text by itself closes a dispatch. */
export const isSignOff = (text: string) =>
	/^(?:\((?:End|END|Ends|(?:By|Reporting by|Writing by|Photos? by) [^()]*)\)|Enditem|END|###|-30-)$/u.test(text) ||
	closing.test(halfWidth(text)) ||
	/^[（(](?:完|全文完|結束|结束)[）)]$/u.test(text) ||
	/^[（(][^（）()]*[记記]者[^（）()]*(?:报道|報道|摄|攝|参与.*)?[）)]$/u.test(text);

function factsIn(written: string, match: RegExpExecArray | null): DatelineFacts | undefined {
	if (!match) return undefined;
	const { agency, place, year, month, day, names } = match.groups ?? {};
	const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
	return {
		text: written.slice(0, match[0].length),
		agency: agency?.startsWith('本') ? undefined : agency,
		place: place?.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase()),
		year: number(year),
		month: /\d/.test(month ?? '') ? number(month) : monthNumber(month ?? ''),
		day: number(day),
		bylines: bylinesIn(names ?? ''),
	};
}

/** Those whom English brackets name: Reporting by Ann Lee and Bo Wu; editing by Cai Xu. */
const englishBylines = (text: string) =>
	text.split(';').flatMap((part): NamedByline[] => {
		const [, word = '', list = ''] =
			/^\s*(By|Reporting by|Writing by|Photos? by|[Ee]diting by)\s+(.+?)\s*$/u.exec(part) ?? [];
		const role = /^Photo/.test(word) ? 'photographer' : /diting/.test(word) ? 'editor' : 'reporter';
		return list
			.split(/,| and /u)
			.map((name) => ({ name: name.trim(), role }) as const)
			.filter(({ name }) => new RegExp(`^${englishName}$`, 'u').test(name));
	});

/** Those whom brackets name: 记者甲、乙；摄影：丙. */
export function bylinesIn(text: string): NamedByline[] {
	if (/^\w+(?: by)? \p{Lu}/u.test(text)) return englishBylines(text);
	return text.split(/[；;]/u).flatMap((part): NamedByline[] => {
		const found = /^.*?([记記]者|摄影|攝影|编辑|編輯|翻译|翻譯)[：:]?\s*(.+?)\s*(摄|攝|报道|報道)?$/u.exec(part.trim());
		const [, word = '', list = '', verb = ''] = found ?? [];
		const role = /[摄攝]/u.test(word + verb)
			? 'photographer'
			: /[编編]/u.test(word)
				? 'editor'
				: /[译譯]/u.test(word)
					? 'translator'
					: 'reporter';
		return list
			.split(/[、，,\s]+/u)
			.filter((name) => /^[\p{Script=Han}·]{2,12}$/u.test(name))
			.map((name) => ({ name, role }));
	});
}
