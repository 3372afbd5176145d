import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { allSegments, segmentText } from '../../src/domain/dispatch.ts';
import { fileReader } from '../../src/search/files.ts';
import { pairsIn, piecesOf } from '../../src/search/pairs.ts';
import { makeRecords } from '../../src/search/records.ts';
import { Search } from '../../src/search/search.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { pick, randomNumbers, seed } from '../random.ts';
import { dispatches as few, people } from './search-fixture.ts';
import { readContentAgain } from '../kept-readings.ts';

test('pairs are of two Han characters directly side by side, each at the place of the first', () => {
	expect(pairsIn(['“', '一', '带', '路', '”', '、', '国', 'road', '合', '作', '6'])).toEqual([
		...['', '一带', '带路', '', '', '', '', '', '合作'],
	]);
	expect(pairsIn(['belt', 'and', '路'])).toEqual([]);
});

test.each([
	['一二', '0 一二'],
	['一二三', '0 一二, 1 二三'],
	['一二三四', '0 一二, 2 三四'],
	['一', '0 一'],
	['“一二三', '0 “, 1 一二, 2 二三'],
	['一6二三', '0 一, 1 6, 2 二三'],
])('the run %s is looked up in as few pairs as cover it', (run, pieces) => {
	const found = piecesOf([...run].map((character) => [character]));
	expect(found.map(({ at, words }) => `${at} ${words.join()}`).join(', ')).toBe(pieces);
	expect(found.every(({ isPair, words }) => isPair === /^..$/u.test(words[0]!))).toBe(true);
});

test('an index of few records has no pairs', async () => {
	expect([...(await indexFiles(makeRecords(few, people))).keys()].filter((name) => name.startsWith('pairs/'))).toEqual(
		[],
	);
});

describe('an index with pairs finds what one without finds, as often and in the same order', () => {
	let plain: Search;
	let paired: Search;
	let unpaired: Search;
	let texts: string[];
	const asked: string[] = [];

	beforeAll(async () => {
		const { dispatches, people } = await readContentAgain(join(import.meta.dirname, '../../'));
		const records = makeRecords(dispatches, people);
		const searchIn = (files: ReadonlyMap<string, Uint8Array>) =>
			new Search(
				fileReader('https://example.org/', async (url) => {
					const name = String(url).replace('https://example.org/', '');
					asked.push(name);
					const file = files.get(name);
					return file ? new Response(Uint8Array.from(file)) : new Response('', { status: 404 });
				}),
			);
		const files = await indexFiles(records, undefined, 0);
		plain = searchIn(await indexFiles(records));
		paired = searchIn(files);
		unpaired = searchIn(new Map([...files].filter(([name]) => !name.startsWith('pairs/'))));
		texts = dispatches.flatMap(allSegments).map((segment) => segmentText(segment, 'zh'));
	});

	const answersOf = async (search: Search, queries: readonly string[]) => {
		const answers = [];
		for (const query of queries) {
			const { groups } = await search.search(query);
			const suggested = groups.length > 0 ? [] : await search.suggestions(query);
			answers.push({
				query,
				found: groups.map(({ how, hits }) => [how, hits.map(({ record, speakers, ...hit }) => hit)]),
				suggested,
			});
		}
		return answers;
	};

	test('reads pairs and no single characters for a phrase', async () => {
		const before = asked.length;
		await paired.search('互联互通');
		expect(new Set(asked.slice(before).map((name) => name.split('/')[0]))).toEqual(
			new Set(['catalog.gz', 'pairs', 'years']),
		);
	});

	test('for pieces of the texts, as typed and without their marks', async () => {
		const random = randomNumbers('pairs');
		const pieces = Array.from({ length: 60 }, () => {
			const text = pick(texts, random);
			const start = Math.floor(random() * text.length);
			return text.slice(start, start + 1 + Math.floor(random() * 11));
		});
		const queries = pieces
			.flatMap((piece) => [piece, piece.replace(/[^\p{L}\p{N}]/gu, '')])
			.filter((one) => one.trim());
		expect(await answersOf(paired, queries), `SEED=${seed}`).toEqual(await answersOf(plain, queries));
	});

	const others = [
		'互聯互通',
		'hulianhutong',
		'yidaiyilu',
		'一带一路国际合作',
		'王毅 合作',
		'共建一带一路',
		'哈哈哈',
		'合做共赢',
		'640多亿',
		'不存在的话',
		'belt road',
		'trade investment',
		'people to people',
	];

	test('in other scripts, by sound, in parts, and the nearest', async () => {
		expect(await answersOf(paired, others)).toEqual(await answersOf(plain, others));
	});

	test('also where the files of pairs are not to be had, as without a connection', async () => {
		expect(await answersOf(unpaired, others)).toEqual(await answersOf(plain, others));
	});
});
