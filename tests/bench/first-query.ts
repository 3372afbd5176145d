import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileReader } from '../../src/search/files.ts';
import { listingOf } from '../../src/search/listing.ts';
import { preloaded } from '../../src/search/preload.ts';
import { Search } from '../../src/search/search.ts';
import { filesOf } from '../build/html.ts';

/**
 * What the first query of a visit loads of the index in a folder, for queries of one to eight characters and one to
 * three words: what the page preloads, what the search needs, and the texts of the ten results that are shown.
 */
export async function firstQueries(folder: string): Promise<FirstQuery[]> {
	const names = filesOf(folder);
	const sizes = Object.fromEntries(
		await Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).length] as const)),
	);
	return Promise.all(
		queries.map(async (query) => {
			const loaded = new Set(preloaded(sizes));
			const search = new Search(
				fileReader('https://index.example/', async (address) => {
					const name = decodeURI(new URL(String(address)).pathname).slice(1);
					loaded.add(name);
					return new Response(await readFile(join(folder, name)));
				}),
			);
			const { groups } = await search.search(query);
			const shown = listingOf(groups, {}, 'zh').slice(0, 10);
			await Promise.all(shown.map(({ hit }) => search.texts(hit.record)));
			const bytes = [...loaded].reduce((sum, name) => sum + (sizes[name] ?? 0), 0);
			return { query, files: loaded.size, bytes };
		}),
	);
}

/** Of the real texts that every corpus is made of. */
const queries = [
	'的',
	'合作',
	'互联互通',
	'一带一路国际合作',
	'王毅',
	'640多亿',
	'connectivity',
	'belt road',
	'high-quality development',
	'hulianhutong',
	'不存在的话',
];

export interface FirstQuery {
	query: string;
	files: number;
	/** As they are sent. */
	bytes: number;
}
