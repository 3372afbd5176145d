import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readSite } from '../../src/loaders/site.ts';
import { readPages } from './html.ts';
import { problemWith, publishedAddresses } from './published.ts';

const { dir } = inject('site');
const pages = new Map(readPages(dir).map((page) => [page.path, page]));
const permalinks = (await readSite(join(import.meta.dirname, '../..'))).permalinks;

test('the ledger has every dispatch, quote and person', () => {
	expect(permalinks.dispatches.flatMap(({ ids }) => ids).filter(({ page }) => !page).length).toBeGreaterThanOrEqual(60);
	expect(
		[permalinks.dispatches.length, permalinks.quotes.length, permalinks.people.length].every((count) => count >= 3),
	).toBe(true);
});

test('every address that was ever published leads to its text, in every view and both languages', () => {
	const addresses = publishedAddresses(permalinks);
	expect(addresses.length).toBeGreaterThan(400);
	expect(addresses.flatMap((address) => problemWith(address, pages) ?? [])).toEqual([]);
});
