import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/search/tokens.ts';

const values = (text: string) => tokenize(text).map(({ value }) => value);

describe('tokens', () => {
	test('a Han character, a digit and a mark are tokens; a word of an alphabet is one', () => {
		expect(values('“一带”，US$64')).toEqual(['“', '一', '带', '”', '，', 'us', '$', '6', '4']);
	});

	test('white space of any kind parts words and leaves no token', () => {
		expect(values('新起点　新 愿\u200b景\tBelt  and\u00a0Road')).toEqual([
			'新',
			'起',
			'点',
			'新',
			'愿',
			'景',
			'belt',
			'and',
			'road',
		]);
	});

	test('letters and digits are folded, marks keep their width', () => {
		expect(values('ＢＲＩ２０１９，,Éte\u0301')).toEqual(['bri', '2', '0', '1', '9', '，', ',', 'ete']);
	});

	test('offsets point at the text as it stands', () => {
		const text = '在 Ｑ1é，𠮷野';
		for (const { value, start, end } of tokenize(text)) expect(tokenize(text.slice(start, end))[0]?.value).toBe(value);
		expect(tokenize(text).at(-2)).toMatchObject({ value: '𠮷', start: 6, end: 8 });
	});

	test('a lone surrogate is a token like any other', () => {
		expect(values('a\ud800b')).toHaveLength(3);
	});
});
