import type { Byline } from '../domain/dispatch.ts';

/** What a dateline says, at the beginning of a text or in a line of its own at the end. */
export interface DatelineFacts {
	/** As the text has it, with the names of those who report. */
	text: string;
	agency: string;
	place: string;
	month: number;
	day: number;
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
const opening = new RegExp(`^(?:据|據)?${agency}${place}${day}${wire}${names}`, 'u');
const closing = new RegExp(`^[（(]${agency}${place}${day}${wire}[）)]$`, 'u');

/** The dateline that opens a text: 新华社北京4月28日电（记者某某）. */
export const datelineOf = (text: string) => factsIn(opening.exec(text));

/** The dateline that a sign-off repeats or gives: （新华社北京4月28日电）. */
export const signOffDateline = (text: string) => factsIn(closing.exec(text));

/** Whether a text by itself closes a dispatch. */
export const isSignOff = (text: string) =>
	closing.test(text) ||
	/^[（(](?:完|全文完|結束|结束)[）)]$/u.test(text) ||
	/^[（(][^（）()]*[记記]者[^（）()]*(?:报道|報道|摄|攝|参与.*)?[）)]$/u.test(text);

function factsIn(match: RegExpExecArray | null): DatelineFacts | undefined {
	const { agency, place, year, month, day, names } = match?.groups ?? {};
	if (!match || agency === undefined || place === undefined) return undefined;
	return {
		text: match[0],
		agency,
		place,
		year: year === undefined ? undefined : Number(year),
		month: Number(month),
		day: Number(day),
		bylines: bylinesIn(names ?? ''),
	};
}

/** Those whom brackets name: 记者甲、乙；摄影：丙. */
export function bylinesIn(text: string): NamedByline[] {
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
