import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleQueries } from '../../src/components/search/examples.ts';
import { locales } from '../../src/domain/locale.ts';
import { dispatches, people, searchOver } from './search-fixture.ts';
import { readContentAgain } from '../kept-readings.ts';

const root = join(import.meta.dirname, '../..');

describe('the examples of the search page', () => {
	test.each([
		['the site', root],
		['the fixture', join(root, 'tests/fixtures/site')],
	])('of %s are of six kinds, and each finds something in its own way', async (_name, folder) => {
		const content = await readContentAgain(folder);
		const search = await searchOver(content.dispatches, content.people);
		for (const locale of locales) {
			const examples = exampleQueries(content.dispatches, content.people, locale);
			expect(examples.map(({ kind }) => kind)).toEqual([
				'phrase',
				'pinyin',
				'number',
				'traditional',
				'english',
				'speaker',
			]);
			const ways = await Promise.all(
				examples.map(async ({ query }) => (await search.search(query)).groups.map(({ how }) => how)),
			);
			expect(ways.every((groups) => groups.length > 0)).toBe(true);
			expect(ways[1]).toEqual(['sound']);
			expect(ways[3]).toEqual(['script']);
			expect(ways[5]).toContain('speaker');
		}
	});

	test('leave out the kinds of which the texts have nothing', () => {
		expect(exampleQueries([], people, 'zh')).toEqual([]);
		expect(exampleQueries(dispatches, people, 'en').map(({ kind }) => kind)).not.toContain('traditional');
	});
});
