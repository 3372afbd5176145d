import { expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';

test('stems are those of Snowball’s own vocabulary', () => {
	const vocabulary = {
		consist: 'consist', consisted: 'consist', consistency: 'consist', consolation: 'consol', knack: 'knack', knackeries: 'knackeri', knavish: 'knavish',
		knightly: 'knight', generate: 'generat', generously: 'generous', communism: 'communism', skies: 'sky', dying: 'die', news: 'news', hopping: 'hop', hoping: 'hope',
		falling: 'fall', luxuriated: 'luxuri', cries: 'cri', ties: 'tie', cry: 'cri', by: 'by', say: 'say', gas: 'gas', this: 'this', kiwis: 'kiwi', agreed: 'agre', feed: 'feed',
		relational: 'relat', conditional: 'condit', rationalize: 'ration', apology: 'apolog', adoption: 'adopt', controlling: 'control', succeeded: 'succeed', yes: 'yes', played: 'play',
	};
	for (const [word, expected] of Object.entries(vocabulary)) expect(`${word} ${stem(word)}`).toBe(`${word} ${expected}`);
});

test('the forms of a word share a stem', () => {
	for (const forms of [
		['cooperate', 'cooperates', 'cooperating', 'cooperated', 'cooperation', 'cooperative'],
		['connect', 'connected', 'connecting', 'connectivity'],
		['country', 'countries'],
		['develop', 'developing', 'development'],
	]) {
		expect(new Set(forms.map(stem)).size, forms.join()).toBe(1);
	}
});

test('what is not plain English is left alone', () => {
	expect([stem('бег'), stem('is'), stem('a1')]).toEqual(['бег', 'is', 'a1']);
});
