import { expect, inject, test } from 'vitest';
import { readPages } from './html.ts';
import { mistakesIn } from './validator.ts';

test('every page is valid HTML', async () => {
	expect(await mistakesIn(readPages(inject('site').dir))).toEqual([]);
});
