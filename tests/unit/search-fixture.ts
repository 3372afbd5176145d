import type { Dispatch } from '../../src/domain/dispatch.ts';
import type { Inline } from '../../src/domain/inline.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Catalog } from '../../src/search/catalog.ts';
import { unpack } from '../../src/search/files.ts';
import { parseYear } from '../../src/search/parse-files.ts';
import { makeRecords } from '../../src/search/records.ts';
import { Search } from '../../src/search/search.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { unpackYear } from '../../src/search/year.ts';

const text = (value: string): Inline[] => [{ type: 'text', value }];

/** A small interview with a headline of the source and a quote, and an article whose headline is the site's own. */
export const dispatches: Dispatch[] = [
	{
		slug: 'talks',
		kind: 'interview',
		original: { locale: 'zh', tag: 'zh-Hans' },
		agencies: [{ zh: '新华社', en: 'Xinhua' }],
		agency: { zh: '新华社', en: 'Xinhua' },
		bylines: [],
		place: { zh: '北京', en: 'Beijing' },
		date: '2019-04-28',
		rank: 1,
		source: { file: 'source.txt', body: [{ from: 1, to: 9 }], headline: { from: 10, to: 10 } },
		headline: { zh: '新起点　新征程', en: 'A New Start' },
		head: [{ id: 'headline', kind: 'headline', content: { zh: text('新起点　新征程'), en: text('A New Start') } }],
		kicker: { zh: '李明答问', en: 'Li Ming answers' },
		description: { zh: '', en: '' },
		sections: [
			{
				kind: 'exchange',
				id: 'q1',
				title: { zh: '编者之题', en: 'The editors’ title' },
				heading: {
					id: 'q1-q',
					kind: 'question',
					number: 1,
					content: { zh: text('记者：互联互通是什么？'), en: text('Reporter: What is connectivity?') },
				},
				segments: [
					{
						id: 'q1-p1',
						kind: 'answer',
						number: 2,
						speakers: ['li-ming'],
						content: {
							zh: [
								{ type: 'label', role: 'speaker', children: text('李明：') },
								{ type: 'quote', id: 'not-a-talking-shop', children: text('合作不是“清谈馆”，而是行动队。') },
								{ type: 'text', value: '总金额640多亿美元，关键是互联互通。' },
							],
							en: [
								{ type: 'text', value: 'Li Ming: ' },
								{
									type: 'quote',
									id: 'not-a-talking-shop',
									children: text('Cooperation is not a “talking shop” but an action team.'),
								},
								{ type: 'text', value: ' In all, US$64 billion; connectivity is the key.' },
							],
						},
					},
				],
			},
		],
		quotes: [{ id: 'not-a-talking-shop', speaker: 'li-ming', mode: 'verbatim' }],
	},
	{
		slug: 'ports',
		kind: 'article',
		original: { locale: 'zh', tag: 'zh-Hans' },
		agencies: [{ zh: '新华社', en: 'Xinhua' }],
		agency: { zh: '新华社', en: 'Xinhua' },
		bylines: [],
		place: { zh: '北京', en: 'Beijing' },
		date: '2019-04-28',
		rank: 2,
		source: { file: 'source.txt', body: [{ from: 11, to: 19 }] },
		headline: { zh: '编者拟题', en: 'An editorial headline' },
		head: [],
		kicker: { zh: '口岸', en: 'Ports' },
		description: { zh: '', en: '' },
		sections: [
			{
				kind: 'lead',
				segments: [
					{
						id: 'p1',
						kind: 'paragraph',
						number: 1,
						content: {
							zh: text('阿卜杜拉·汗说，6000余名外宾，A4纸。'),
							en: text('Abdullah Khan said more than 6,000 guests were cooperating on people-to-people ties.'),
						},
					},
				],
			},
		],
		quotes: [],
	},
];

export const people = new Map<string, Person>([
	[
		'li-ming',
		{
			id: 'li-ming',
			name: { zh: '李明', en: 'Li Ming', pinyin: 'Lǐ Míng' },
			role: { zh: '部长', en: 'Minister' },
			country: { id: 'china', zh: '中国', en: 'China' },
		},
	],
]);

/** The files of the real index of dispatches, made once for the same list. */
export async function indexOf(
	those: readonly Dispatch[],
	them: ReadonlyMap<string, Person> = people,
): Promise<Map<string, Uint8Array>> {
	const known = indexes.get(those);
	const files = known?.them === them ? known.files : indexFiles(makeRecords(those, them));
	indexes.set(those, { them, files });
	return new Map(await files);
}
const indexes = new WeakMap<
	readonly Dispatch[],
	{ them: ReadonlyMap<string, Person>; files: ReturnType<typeof indexFiles> }
>();

/** A search over the real index of dispatches, its files in memory. */
export async function searchOver(those: readonly Dispatch[], them: ReadonlyMap<string, Person>): Promise<Search> {
	const files = await indexOf(those, them);
	return new Search(async (name, parse) => parse(await unpack(files.get(name)!)));
}

/** A search over one article of these paragraphs, each in both languages. */
export function searchOverTexts(...paragraphs: readonly [zh: string, en: string][]): Promise<Search> {
	const article = {
		...dispatches[1]!,
		slug: 'texts',
		sections: [
			{
				kind: 'lead' as const,
				segments: paragraphs.map(([zh, en], at) => ({
					id: `p${at + 1}`,
					kind: 'paragraph' as const,
					number: at + 1,
					content: { zh: text(zh), en: text(en) },
				})),
			},
		],
	};
	return searchOver([article], people);
}

/** What a query finds: how, and the paragraphs by number and language. */
export async function foundBy(search: Search, query: string): Promise<string> {
	const { groups } = await search.search(query);
	return groups
		.map(({ how, hits }) => [how, ...hits.map(({ segment, language }) => segment.slice(1) + language).sort()].join(' '))
		.join('; ');
}

/** The dispatches of all years of an index. */
export async function yearsOf(files: ReadonlyMap<string, Uint8Array>, { years, kinds }: Catalog) {
	const all = await Promise.all(
		years.map(async ({ year, file }) => unpackYear(parseYear(await unpack(files.get(file)!)), year, kinds)),
	);
	return all.flat();
}
