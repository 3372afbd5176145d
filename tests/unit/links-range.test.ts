import { describe, expect, test } from 'vitest';
import { rangeFragment, segmentsOfRange } from '../../src/client/links/range.ts';

const ids = ['intro', 'q1-q', 'q1-p1', 'q1-p2', 'q1-p3', 'q2-q'];

test('one segment is named by its id, several by the first and the last', () => {
	expect(rangeFragment(['q1-p1'])).toBe('q1-p1');
	expect(rangeFragment(['q1-p1', 'q1-p2', 'q1-p3'])).toBe('q1-p1..q1-p3');
});

describe('the fragment of a range names', () => {
	test.each([
		['the segments from the first to the last', '#q1-p1..q1-p3', ['q1-p1', 'q1-p2', 'q1-p3']],
		['the same where its ends are reversed', '#q1-p3..q1-p1', ['q1-p1', 'q1-p2', 'q1-p3']],
		['one segment where its ends are one', '#q1-p2..q1-p2', ['q1-p2']],
		['the known end alone, where the last is unknown', '#q1-p2..q9-p9', ['q1-p2']],
		['the known end alone, where the first is unknown', '#nowhere..q1-p2', ['q1-p2']],
		['nothing where both ends are unknown', '#nowhere..q9-p9', []],
		['nothing where it is a segment', '#q1-p2', []],
		['nothing where it is mangled', '#q1-p1..', []],
		['nothing where it has three ends', '#q1-p1..q1-p2..q1-p3', []],
		['nothing where it is percent-encoded rubbish', '#%E0%A4%A..q1-p2', []],
		['nothing where it is empty', '', []],
	])('%s', (_what, hash, expected) => expect(segmentsOfRange(hash, ids)).toEqual(expected));
});
