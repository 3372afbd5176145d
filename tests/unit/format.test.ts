import { expect, test } from 'vitest';
import { formatDate, formatOrdinal, formatDates } from '../../src/i18n/format.ts';

test('writes a calendar date without shifting it to another day', () => {
	expect(formatDate('2019-04-28', 'zh')).toBe('2019年4月28日');
	expect(formatDate('2019-04-28', 'en')).toBe('April 28, 2019');
});

test.each([
	[3, '三'],
	[10, '十'],
	[11, '十一'],
	[20, '二十'],
	[30, '三十'],
	[53, '五十三'],
	[100, '100'],
])('writes %i in Chinese as %s', (number, text) => {
	expect(formatOrdinal(number, 'zh')).toBe(text);
});

test('the days of several dispatches are written out, over the end of a year too', () => {
	// English ranges have thin spaces.
	const days = (dates: string[]) => [formatDates(dates, 'zh'), formatDates(dates, 'en').replaceAll('\u2009', ' ')];
	expect(days([])).toEqual(['', '']);
	expect(days(['2019-04-28', '2019-04-28'])).toEqual(['2019年4月28日', 'April 28, 2019']);
	expect(days(['2019-05-03', '2019-04-28'])).toEqual(['2019年4月28日至5月3日', 'April 28 – May 3, 2019']);
	expect(days(['2031-05-06', '2033-02-01'])).toEqual(['2031年5月6日至2033年2月1日', 'May 6, 2031 – February 1, 2033']);
});
