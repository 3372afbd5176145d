import { expect, test } from 'vitest';
import { diff, type DiffPart } from '../../src/ledger/diff.ts';

const shown = (parts: DiffPart[]) => parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test.each([
	[
		'en',
		'The bridge is open already.',
		'The bridge is open at last.',
		'The bridge is open [already].',
		'The bridge is open [at last].',
	],
	['en', 'same', 'same', 'same', 'same'],
	['en', '', 'new', '', '[new]'],
	['zh', '桥已经通车。', '大桥通车。', '桥[已经]通车。', '[大]桥通车。'],
] as const)('marks what differs, in %s: %s → %s', (locale, before, after, old, now) => {
	const runs = diff(before, after, locale);
	expect([shown(runs.before), shown(runs.after)]).toEqual([old, now]);
});

test('keeps both texts whole', () => {
	const [before, after] = ['a  b — c. d', 'x a b—c, d e'];
	const runs = diff(before, after, 'en');
	expect(runs.before.map(({ text }) => text).join('')).toBe(before);
	expect(runs.after.map(({ text }) => text).join('')).toBe(after);
});
