import { expect, test } from 'vitest';
import { formatDate, formatOrdinal } from '../../src/i18n/format.ts';

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
