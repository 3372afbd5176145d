import { expect, test } from 'vitest';
import { preloaded } from '../../src/search/preload.ts';

const files = { 'catalog.gz': 10_000, 'index/a.pf_index': 40_000, 'text/talk.1.gz': 30_000, 'sounds.1.gz': 9_000 };

test('a small index is asked for whole, but for what only some queries need', () => {
	expect(preloaded(files)).toEqual(['catalog.gz', 'index/a.pf_index', 'text/talk.1.gz']);
});

test('of a large index the catalogue alone is asked for early', () => {
	expect(preloaded({ ...files, 'text/speech.1.gz': 60_000 })).toEqual(['catalog.gz']);
});

test('where there is no index nothing is asked for', () => {
	expect(preloaded({})).toEqual([]);
});
