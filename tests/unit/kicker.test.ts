import { expect, test } from 'vitest';
import { signedKicker, signedPlace } from '../../src/i18n/format.ts';

const kicker = { zh: '出入境', en: 'Borders' };

test('a kicker begins with the sign of the dispatch', () => {
	expect(signedKicker({ rank: 3, kicker }, 'zh')).toBe('丙\u3000出入境');
	expect(signedKicker({ rank: 3, kicker }, 'en')).toBe('C · Borders');
});

test('after the tenth dispatch of an edition its sign is a number', () => {
	expect(signedKicker({ rank: 10, kicker }, 'zh')).toBe('癸\u3000出入境');
	expect(signedKicker({ rank: 11, kicker }, 'zh')).toBe('十一\u3000出入境');
	expect(signedKicker({ rank: 40, kicker }, 'en')).toBe('40 · Borders');
});

test('a paragraph is named by sign and number, which never run together', () => {
	expect([signedPlace(1, 12, 'zh'), signedPlace(1, 12, 'en'), signedPlace(2, undefined, 'zh')]).toEqual([
		'甲12',
		'A\u00a012',
		'乙§',
	]);
	expect([signedPlace(12, 3, 'zh'), signedPlace(12, 3, 'en')]).toEqual(['十二\u00a03', '12\u00a03']);
});
