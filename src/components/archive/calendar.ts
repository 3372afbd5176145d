import type { Edition } from '../../domain/edition.ts';
import { bytesOf } from '../../domain/pages.ts';

/** A month of the archive that has editions. */
export interface Month {
	/** Four digits. */
	year: string;
	/** Two digits. */
	month: string;
	/** Newest first. */
	editions: Edition[];
	/** Every day of the month in its order. */
	days: Day[];
}

export interface Day {
	day: number;
	/** The day of the week, from 1, Monday, to 7. */
	weekday: number;
	edition?: Edition | undefined;
}

/** The months of these editions, newest first. */
export function monthsOf(editions: readonly Edition[]): Month[] {
	return [...Map.groupBy(editions, ({ date }) => date.slice(0, 7))].map(([key, own]) => {
		const [year = '', month = ''] = key.split('-');
		const byDay = new Map(own.map((edition) => [Number(edition.date.slice(8)), edition]));
		const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
		const days = Array.from({ length }, (_, place): Day => {
			const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, place + 1)).getUTCDay();
			return { day: place + 1, weekday: weekday === 0 ? 7 : weekday, edition: byDay.get(place + 1) };
		});
		return { year, month, editions: own, days };
	});
}

/** The years of these months, newest first. */
export const yearsOf = (months: readonly Month[]) => [...Map.groupBy(months, ({ year }) => year)];

/** Whether a page has room for the headlines of all these months; otherwise only the newest has its calendar. */
export function haveRoom(months: readonly Month[], room: number): boolean {
	const sizes = months.flatMap(({ editions }) =>
		editions.map(({ dispatches: [lead] }) => 260 + bytesOf(lead?.headline.zh ?? '', lead?.headline.en ?? '')),
	);
	return sizes.reduce((sum, size) => sum + size, 0) <= room;
}

/** How many dispatches the editions have. */
export const dispatchCount = (editions: readonly Edition[]) =>
	editions.reduce((sum, { dispatches }) => sum + dispatches.length, 0);
