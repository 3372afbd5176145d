import { describe, expect, test } from 'vitest';
import { rangeVersion } from '../../src/domain/permalink.ts';
import { contentHash, version, versionOf } from '../../src/ledger/hash.ts';

describe('a content hash', () => {
	test('is the first 16 digits of the SHA-256 of the UTF-8 text', () => {
		expect(contentHash('')).toBe('e3b0c44298fc1c14');
		expect(contentHash('桥已经通车。')).toMatchInlineSnapshot(`"589ec5cba6a35f7b"`);
	});

	test('changes with a single space, a dash, a composed character', () => {
		const texts = ['a b', 'a  b', 'a\u3000b', 'a–b', 'a—b', 'é', 'e\u0301'];
		expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
	});
});

describe('a version', () => {
	const before = { zh: '桥已经通车。', en: 'The bridge is open already.' };

	test('is eight hex digits, four a language, the Chinese first', () => {
		expect(version(before)).toBe(contentHash(before.zh).slice(0, 4) + contentHash(before.en).slice(0, 4));
		expect(versionOf({ zh: '0123456789abcdef', en: 'fedcba9876543210' })).toBe('0123fedc');
	});

	test('tells which language changed', () => {
		const after = version({ ...before, en: 'The bridge is open.' });
		expect(after.slice(0, 4)).toBe(version(before).slice(0, 4));
		expect(after.slice(4)).not.toBe(version(before).slice(4));
	});

	test('of several texts is as long as that of one, and another where one of them is another', () => {
		expect(rangeVersion(['01234567'])).toBe('01234567');
		expect(rangeVersion(['01234567', '89abcdef', undefined])).toBe('88888888');
		expect(rangeVersion(['ffffffff', '7fffffff'])).toBe('80000000');
		expect(rangeVersion(['00000001', '00000003'])).toBe('00000002');
		expect(rangeVersion(['01234567', '89abcdee'])).not.toBe(rangeVersion(['01234567', '89abcdef']));
	});
});
