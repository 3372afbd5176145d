import { expect, test } from 'vitest';
import { pageTitle } from '../../src/layouts/page-title.ts';

const names = ['Dispatches in Two Languages', 'Dispatches'];

test.each([
	['the site’s name where there is room', 'Quotes', 'Quotes · Dispatches in Two Languages'],
	[
		'else its short name',
		'New Starting Point, New Vision and New Journey',
		'New Starting Point, New Vision and New Journey · Dispatches',
	],
	[
		'else none',
		'Seeing the Bridges, Asking the Ferries, Talking of Lights',
		'Seeing the Bridges, Asking the Ferries, Talking of Lights',
	],
	[
		'a part that is too long ends between words, without a mark before the dots',
		'Seeing the Bridges, Asking the Ferries, Talking of Lights · Side by side',
		'Seeing the Bridges, Asking the Ferries… · Side by side',
	],
	[
		'the longest part, wherever it is',
		'Changes · Hoping for Bridges to Every Isle, Hand in Hand across One Sea',
		'Changes · Hoping for Bridges to Every Isle, Hand in Hand…',
	],
])('%s', (_what, title, expected) => {
	expect(pageTitle(title, names, 'en')).toBe(expected);
	expect(expected.length).toBeLessThanOrEqual(60);
});

test('Chinese ends anywhere, and never within a character', () => {
	const title = '甲'.repeat(58) + '𠮷乙丙丁';
	expect(pageTitle(title, ['站名'], 'zh')).toBe(`${'甲'.repeat(58)}�…`.replace('�', ''));
});
