import { beforeAll, describe, expect, test } from 'vitest';
import type { Search } from '../../src/search/search.ts';
import { searchOverTexts } from './search-fixture.ts';

/** Invented sentences. */
let search: Search;
beforeAll(async () => {
	search = await searchOverTexts(
		['两岸渡口的灯塔管理办法，渡口的灯塔。', 'The lighthouse regulations of both shores.'],
		['潮水表每年刊印一次。', 'Tide tables are printed yearly, a lighthouse too.'],
		['鸟巢在塔上。', 'A nest on the tower.'],
	);
});

const suggested = async (query: string) =>
	(await search.suggestions(query)).map(
		({ how, query, counts }) => `${how} ${query} ${counts.mentions}/${counts.passages}`,
	);

describe('where nothing is found, the nearest is suggested, with its counts', () => {
	test.each([
		['渡口的灯台管理', ['letter 渡口的灯塔管理 1/1', 'part 渡口的灯 2/1', 'part 管理 1/1']],
		['灯塔的管理办法', ['letter 灯塔管理办法 1/1', 'part 管理办法 1/1', 'part 灯塔 2/1']],
		['灯塔理办法', ['letter 灯塔管理办法 1/1', 'part 理办法 1/1', 'part 灯塔 2/1']],
		['巢水表', ['sound 潮水表 1/1', 'part 水表 1/1']],
		['lighthuose', ['letter lighthouse 2/2']],
		['lighthuose regulation', ['letter lighthouse regulation 1/1', 'part lighthouse 2/2', 'part regulation 1/1']],
		['lighthuose regulatons', ['letter lighthouse regulations 1/1', 'part lighthouse 2/2', 'part regulations 1/1']],
		['lighthuose zebra', ['part lighthouse 2/2']],
		[
			'lighthouse regulations zebra',
			['part lighthouse regulations 1/1', 'part lighthouse 2/2', 'part regulations 1/1'],
		],
		['"tables tide"', ['part tables tide 0/1', 'part tables 1/1', 'part tide 1/1']],
		['灯塔 潮水', ['part 灯塔 2/1', 'part 潮水 1/1']],
		['燈塔理辦法', ['letter 灯塔管理办法 1/1', 'part 理辦法 1/1', 'part 燈塔 2/1']],
		['regulationistic', ['beginning regulations 1/1']],
		['年', []],
		['qwertz', []],
	])('%s', async (query, expected) => {
		if (query !== '年') expect((await search.search(query)).hits).toEqual([]);
		expect(await suggested(query)).toEqual(expected);
	});
});

test('no step of a long query keeps the browser from painting, and what is cut off is said', async () => {
	const common = '渡口的灯塔管理办法潮水表每年刊印一次';
	for (const query of [common.repeat(20), 'the of both a '.repeat(500), 'lighthouse '.repeat(40), '的 '.repeat(900)]) {
		// Time of the processor, which other work on the machine does not lengthen.
		let last = process.threadCpuUsage();
		let longest = 0;
		const ticking = setInterval(() => {
			const { user, system } = process.threadCpuUsage(last);
			longest = Math.max(longest, (user + system) / 1000);
			last = process.threadCpuUsage();
		});
		const answer = await search.search(query);
		if (answer.hits.length === 0) await search.suggestions(query);
		clearInterval(ticking);
		expect(longest).toBeLessThan(200);
		expect(answer.isCut).toBe(true);
	}
});
