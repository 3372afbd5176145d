import { signedKicker } from '../../src/i18n/format.ts';
import { expect, test } from 'vitest';

const kicker = { zh: '出入境', en: 'Borders' };

test('a kicker begins with the sign of the dispatch', () => {
	expect(signedKicker({ order: 3, kicker }, 'zh')).toBe('丙\u3000出入境');
	expect(signedKicker({ order: 3, kicker }, 'en')).toBe('C · Borders');
});

test('where there are more dispatches than signs, it stands alone', () => {
	expect(signedKicker({ order: 11, kicker }, 'zh')).toBe('出入境');
	expect(signedKicker({ order: 11, kicker }, 'en')).toBe('Borders');
});
