/** The English months, January first. */
export const englishMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** What of a regular expression matches an English month, whole or shortened to three letters or “Sept”. */
export const monthPattern = englishMonths
	.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.?)`)
	.concat('Sept\\.?')
	.join('|');

/** The number of an English month, from 1, by its first three letters; undefined where it is none. */
export function monthNumber(name: string): number | undefined {
	const start = name.slice(0, 3).toLowerCase();
	const index = englishMonths.findIndex((month) => month.slice(0, 3).toLowerCase() === start);
	return index < 0 ? undefined : index + 1;
}
