import { englishMonths } from '../domain/months.ts';

/** Year, month and day of an ISO 8601 calendar date, as numbers. */
export function dateParts(date: string): [year: number, month: number, day: number] {
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	return [year, month, day];
}

/** The month's English name. */
export const monthName = (month: number) => englishMonths[month - 1] ?? '';

/** The month as MLA shortens it: names of four letters or fewer stay whole. */
export const shortMonth = (month: number) => {
	const name = monthName(month);
	return name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
};
