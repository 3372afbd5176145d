import { bodySegments, isInLanguage, type Dispatch } from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { halfWidth } from '../domain/half-width.ts';
import { locales } from '../domain/locale.ts';
import { monthNumber, monthPattern } from '../domain/months.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** Reports a dateline or sign-off of another day or place than the facts have, and a dispatch of the future. */
export function checkDateline(dispatch: Dispatch, today: string): Finding[] {
	const { date, place } = dispatch;
	const [, month, day] = date.split('-').map(Number);
	const found: Finding[] = [];
	for (const segment of bodySegments(dispatch))
		for (const locale of locales) {
			if (!isInLanguage(segment, locale)) continue;
			const label = segment.content[locale].find((node) => node.type === 'label' && node.role === 'dateline');
			const text = label ? plainText([label]) : segment.kind === 'sign-off' ? plainText(segment.content[locale]) : '';
			const own = locale === 'zh' ? chineseDate(text) : englishDate(text);
			if (own && (own.month !== month || own.day !== day))
				found.push({
					code: 'date',
					file: locale,
					at: segment.id,
					words: own.words,
					message: `“${own.words}” in “${segment.id}” is not the date of the facts, ${date}.`,
					fix: 'Correct whichever is wrong: the date of the facts is the dateline’s.',
					isMistake: true,
				});
			const where =
				locale === 'zh' ? /社(\p{Script=Han}{2,})$/u.exec(own?.before ?? '')?.[1] : capitals(own?.before ?? '');
			if (where !== undefined && !where.toLowerCase().includes(place[locale].toLowerCase()))
				found.push({
					code: 'date',
					file: locale,
					at: segment.id,
					words: where,
					message: `“${where}” in “${segment.id}” is not the place of the facts, “${place[locale]}”.`,
					fix: 'Correct whichever is wrong: the place of the facts is the dateline’s.',
					isMistake: true,
				});
		}
	// Where it is already tomorrow.
	if (date > nextDay(today))
		found.push({
			code: 'date',
			file: 'facts',
			at: 'date',
			words: date,
			message: `The date ${date} is in the future.`,
			fix: 'Correct the date.',
		});
	return found;
}

/** Reports days of the week that the date beside them is not. `date`: the dateline's, whose year is taken. */
export function checkWeekdays({ at, zh, en }: TextPair, date: string): Finding[] {
	const year = Number(date.slice(0, 4));
	const found: Finding[] = [];
	const check = (file: 'zh' | 'en', words: string, month: number, day: number, weekday: number) => {
		const actual = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
		if (actual !== weekday)
			found.push({
				code: 'date',
				file,
				at,
				words,
				message: `“${words}” in “${at}”: that day of ${year} was a ${weekdays[actual]}.`,
				fix: `Write ${file === 'zh' ? `星期${'日一二三四五六'.charAt(actual)}` : weekdays[actual]}, or correct the date.`,
			});
	};
	for (const match of halfWidth(zh).matchAll(/(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周|週)([一二三四五六日天])/gu))
		check(
			'zh',
			wordsAt(zh, match),
			Number(match[1]),
			Number(match[2]),
			Math.max(0, '日一二三四五六'.indexOf(match[3] ?? '')),
		);
	for (const match of en.matchAll(englishWeekday)) {
		const { month, day, weekday } = dateWithWeekday(match);
		check('en', match[0], month, day, weekday);
	}
	return found;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const anyWeekday = weekdays.join('|');
const englishWeekday = new RegExp(
	`\\b(${anyWeekday}),? (?:(${monthPattern}) (\\d{1,2})|(\\d{1,2}) (${monthPattern}))\\b|` +
		`\\b(${monthPattern}) (\\d{1,2}),? (?:a )?\\(?(${anyWeekday})\\b`,
	'gu',
);

function dateWithWeekday([, before, month, day, dayFirst, monthLast, monthFirst, dayLast, after]: RegExpMatchArray) {
	const name = month ?? monthLast ?? monthFirst ?? '';
	return {
		month: monthNumber(name) ?? 1,
		day: Number(day ?? dayFirst ?? dayLast),
		weekday: weekdays.indexOf(before ?? after ?? ''),
	};
}

function chineseDate(text: string) {
	const match = /(\d{1,2})月(\d{1,2})日/u.exec(halfWidth(text));
	return match
		? {
				words: wordsAt(text, match),
				month: Number(match[1]),
				day: Number(match[2]),
				before: text.slice(0, match.index),
			}
		: undefined;
}

/** What a text has where its half-width form matches. */
const wordsAt = (text: string, { index, 0: { length } }: RegExpExecArray) => text.slice(index, index + length);

function englishDate(text: string) {
	const match = new RegExp(`\\b(?:(${monthPattern}) (\\d{1,2})|(\\d{1,2}) (${monthPattern}))(?!\\d)`, 'u').exec(text);
	if (!match) return undefined;
	const [words, month, day, dayFirst, monthLast] = match;
	return {
		words,
		month: monthNumber(month ?? monthLast ?? ''),
		day: Number(day ?? dayFirst),
		before: text.slice(0, match.index),
	};
}

/** The place of an English dateline, which is in capitals. */
const capitals = (before: string) => /^[^\p{L}]*([\p{Lu}’' -]{3,}),\s*$/u.exec(before)?.[1];

const nextDay = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
