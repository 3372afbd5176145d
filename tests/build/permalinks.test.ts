import { describe, expect, inject, test } from 'vitest';
import { allSegments } from '../../src/domain/dispatch.ts';
import { dispatchFolder } from '../../src/domain/kinds.ts';
import { readSite } from '../../src/loaders/site.ts';
import { readPages } from './html.ts';
import { problemWith, publishedAddresses } from './published.ts';

describe.each(['site', 'fixture'] as const)('the ledger of the %s', async (name) => {
	const { dir, project } = inject(name);
	const pages = new Map(readPages(dir).map((page) => [page.path, page]));
	const { dispatches, people, permalinks } = await readSite(project);

	test('has every dispatch with its segments, every quote and every person', () => {
		const known = new Set([
			...permalinks.dispatches.flatMap(({ id, ids }) => [id, ...ids.map((one) => `${id}#${one.id}`)]),
			...permalinks.quotes.map(({ id }) => `quote ${id}`),
			...permalinks.people.map(({ id }) => `person ${id}`),
		]);
		const published = [
			...dispatches.flatMap((dispatch) => {
				const address = `${dispatchFolder[dispatch.kind]}/${dispatch.slug}`;
				return [
					address,
					...allSegments(dispatch).map(({ id }) => `${address}#${id}`),
					...dispatch.quotes.map(({ id }) => `quote ${id}`),
				];
			}),
			...[...people.keys()].map((id) => `person ${id}`),
		];
		expect(published.length).toBeGreaterThan(0);
		expect(published.filter((id) => !known.has(id))).toEqual([]);
	});

	test('has addresses that lead to their texts, in every view and both languages', () => {
		const addresses = publishedAddresses(permalinks);
		expect(addresses.length).toBeGreaterThan(permalinks.dispatches.length);
		expect(addresses.flatMap((address) => problemWith(address, pages) ?? [])).toEqual([]);
	});
});
