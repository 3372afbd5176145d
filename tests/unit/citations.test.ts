import { describe, expect, test, vi } from 'vitest';
import type { Cited } from '../../src/cite/cited.ts';
import type { Locale } from '../../src/domain/locale.ts';

// The settings are read once, by the first import that needs an address.
vi.stubEnv('SITE_URL', 'https://dispatches.example');
vi.stubEnv('BASE_PATH', '');
const { assertUniqueKeys, citedOf } = await import('../../src/cite/cited.ts');
const { bilingualForms, styles } = await import('../../src/cite/formats.ts');
const { readContent } = await import('../../src/ingest/content.ts');

const { dispatches, people } = await readContent(process.cwd());
const all = dispatches.flatMap((dispatch) => citedOf(dispatch, people));

const interview = 'https://dispatches.example/{}/interviews/wang-yi-second-brf/';
const border = 'https://dispatches.example/{}/articles/border-facilitation/';
const title = '新起点 新愿景 新征程';
const english = 'New Starting Point, New Vision and New Journey';

describe.each<[what: string, key: string, url: string, expected: Record<Locale, string[]>]>([
	[
		'a dispatch',
		'wang-yi-second-brf',
		interview,
		{
			zh: [
				`新华社. ${title}[EB/OL]. （2019-04-28）[访问日期]. {}.`,
				`新华社. ${title}[EB/OL]. (2019-04-28)[访问日期]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}]. {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, {}.`,
			],
			en: [
				`Xinhua News Agency. ${english}[EB/OL]. （2019-04-28）[date accessed]. {}.`,
				`Xinhua News Agency. ${english}[EB/OL]. (2019-04-28)[date accessed]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}]. {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, {}.`,
			],
		},
	],
	[
		'an answer',
		'wang-yi-second-brf-q2',
		`${interview}q2/`,
		{
			zh: [
				`新华社. ${title}：第二问[EB/OL]. （2019-04-28）[访问日期]. {}.`,
				`新华社. ${title}: 第二问[EB/OL]. (2019-04-28)[访问日期]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}] (question 2). {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019, question 2. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, question 2, {}.`,
			],
			en: [
				`Xinhua News Agency. ${english}: question 2[EB/OL]. （2019-04-28）[date accessed]. {}.`,
				`Xinhua News Agency. ${english}: question 2[EB/OL]. (2019-04-28)[date accessed]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}] (question 2). {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019, question 2. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, question 2, {}.`,
			],
		},
	],
	[
		'a segment',
		'wang-yi-second-brf-q3-p7',
		`${interview}#q3-p7`,
		{
			zh: [
				`新华社. ${title}：第29段[EB/OL]. （2019-04-28）[访问日期]. {}.`,
				`新华社. ${title}: 第29段[EB/OL]. (2019-04-28)[访问日期]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}] (para. 29). {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019, para. 29. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, par. 29, {}.`,
			],
			en: [
				`Xinhua News Agency. ${english}: para. 29[EB/OL]. （2019-04-28）[date accessed]. {}.`,
				`Xinhua News Agency. ${english}: para. 29[EB/OL]. (2019-04-28)[date accessed]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}] (para. 29). {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019, para. 29. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, par. 29, {}.`,
			],
		},
	],
	[
		'a quote',
		'wang-yi-talk-shop',
		'https://dispatches.example/{}/quotes/wang-yi-talk-shop/',
		{
			zh: [
				`新华社. ${title}：第29段[EB/OL]. （2019-04-28）[访问日期]. {}.`,
				`新华社. ${title}: 第29段[EB/OL]. (2019-04-28)[访问日期]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}] (para. 29). {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019, para. 29. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, par. 29, {}.`,
			],
			en: [
				`Xinhua News Agency. ${english}: para. 29[EB/OL]. （2019-04-28）[date accessed]. {}.`,
				`Xinhua News Agency. ${english}: para. 29[EB/OL]. (2019-04-28)[date accessed]. {}.`,
				`Xinhua News Agency. (2019, April 28). ${title} [${english}] (para. 29). {}`,
				`Xinhua News Agency. “${title}” [${english}]. April 28, 2019, para. 29. {}.`,
				`Xinhua News Agency. “${title}” [${english}]. 28 Apr. 2019, par. 29, {}.`,
			],
		},
	],
	[
		'a paragraph under a headline that the site supplied',
		'border-facilitation-p2',
		`${border}#p2`,
		{
			zh: [
				'新华社. [十八口岸设“一带一路”通道]：第2段[EB/OL]. （2019-04-28）[访问日期]. {}.',
				'新华社. [十八口岸设“一带一路”通道]: 第2段[EB/OL]. (2019-04-28)[访问日期]. {}.',
				'Xinhua News Agency. (2019, April 28). [十八口岸设“一带一路”通道] [Eighteen Ports Open Belt and Road Lanes] (para. 2). {}',
				'Xinhua News Agency. [十八口岸设“一带一路”通道] [Eighteen Ports Open Belt and Road Lanes]. April 28, 2019, para. 2. {}.',
				'Xinhua News Agency. [十八口岸设“一带一路”通道] [Eighteen Ports Open Belt and Road Lanes]. 28 Apr. 2019, par. 2, {}.',
			],
			en: [
				'Xinhua News Agency. [Eighteen Ports Open Belt and Road Lanes]: para. 2[EB/OL]. （2019-04-28）[date accessed]. {}.',
				'Xinhua News Agency. [Eighteen Ports Open Belt and Road Lanes]: para. 2[EB/OL]. (2019-04-28)[date accessed]. {}.',
				'Xinhua News Agency. (2019, April 28). [十八口岸设“一带一路”通道] [Eighteen Ports Open Belt and Road Lanes] (para. 2). {}',
				'Xinhua News Agency. [十八口岸设“一带一路”通道] [Eighteen Ports Open Belt and Road Lanes]. April 28, 2019, para. 2. {}.',
				'Xinhua News Agency. [十八口岸设“一带一路”通道] [Eighteen Ports Open Belt and Road Lanes]. 28 Apr. 2019, par. 2, {}.',
			],
		},
	],
])('%s is cited', (_what, key, url, expected) => {
	test.each([
		['zh', '访问日期'],
		['en', 'date accessed'],
	] as const)('on a page in %s by GB/T 7714-2025 and 2015, APA, Chicago and MLA', (locale, accessed) => {
		const address = url.replace('{}', locale);
		expect(styles.map(({ format }) => format(cited(key), locale, accessed))).toEqual(
			expected[locale].map((text) => text.replace('{}', address)),
		);
	});
});

test('a quote is given in both languages with its speaker, its place and its address', () => {
	expect(bilingualForms[0].format(cited('wang-yi-talk-shop'), 'zh')).toMatchInlineSnapshot(`
		"“一带一路”合作不是“清谈馆”，而是行动队。
		Belt and Road cooperation is not a “talk shop” but an action team.

		王毅 / Wang Yi
		新华社：《新起点 新愿景 新征程》，第29段，2019年4月28日
		Xinhua News Agency, “New Starting Point, New Vision and New Journey,” para. 29, April 28, 2019
		https://dispatches.example/zh/quotes/wang-yi-talk-shop/"
	`);
	expect(bilingualForms[1].format(cited('wang-yi-talk-shop'), 'en')).toMatchInlineSnapshot(`
		"> “一带一路”合作不是“清谈馆”，而是行动队。
		>
		> Belt and Road cooperation is not a “talk shop” but an action team.

		王毅 / Wang Yi

		新华社：《新起点 新愿景 新征程》，[第29段](https://dispatches.example/zh/quotes/wang-yi-talk-shop/)，2019年4月28日

		Xinhua News Agency, “New Starting Point, New Vision and New Journey,” [para. 29](https://dispatches.example/en/quotes/wang-yi-talk-shop/), April 28, 2019

		<https://dispatches.example/en/quotes/wang-yi-talk-shop/>"
	`);
});

test('words that the agency reports are marked so', () => {
	expect(bilingualForms[0].format(cited('qu-yunhai-eighteen-lanes'), 'zh')).toContain(
		'\n曲云海（转述） / Qu Yunhai (reported)\n',
	);
});

test('what Markdown would take for a mark is escaped', () => {
	const words = { zh: '1. 一*二*_三_', en: '# [a](b) <i>&amp;' };
	expect(
		bilingualForms[1]
			.format({ ...cited('wang-yi-talk-shop'), words }, 'zh')
			.split('\n')
			.slice(0, 3),
	).toEqual(['> 1\\. 一\\*二\\*\\_三\\_', '>', '> \\# \\[a\\](b) \\<i\\>\\&amp;']);
});

test('a dispatch and an answer are named in both languages, not repeated', () => {
	expect(bilingualForms[0].format(cited('border-facilitation'), 'en')).toMatchInlineSnapshot(`
		"新华社：〔十八口岸设“一带一路”通道〕，2019年4月28日
		Xinhua News Agency, [Eighteen Ports Open Belt and Road Lanes], April 28, 2019
		https://dispatches.example/en/articles/border-facilitation/dual/"
	`);
	expect(bilingualForms[1].format(cited('wang-yi-second-brf-q1'), 'zh')).toMatchInlineSnapshot(`
		"王毅 / Wang Yi

		新华社：《新起点 新愿景 新征程》，[第一问](https://dispatches.example/zh/interviews/wang-yi-second-brf/q1/)，2019年4月28日

		Xinhua News Agency, “New Starting Point, New Vision and New Journey,” [question 1](https://dispatches.example/en/interviews/wang-yi-second-brf/q1/), April 28, 2019

		<https://dispatches.example/zh/interviews/wang-yi-second-brf/dual/#q1>"
	`);
});

test('a segment without a number is named by what it is', () => {
	const [gbt] = styles;
	expect(gbt.format(cited('international-reactions-h1'), 'zh', '2026-11-23')).toMatchInlineSnapshot(
		`"新华社. 助力世界经济增长 携手发展繁荣之路：小标题一[EB/OL]. （2019-04-28）[2026-11-23]. https://dispatches.example/zh/articles/international-reactions/#h1."`,
	);
	expect(styles[3].format(cited('international-reactions-headline'), 'en')).toMatchInlineSnapshot(
		`"Xinhua News Agency. “助力世界经济增长 携手发展繁荣之路” [Boosting World Economic Growth, Hand in Hand on the Road to Development and Prosperity]. April 28, 2019, headline. https://dispatches.example/en/articles/international-reactions/#headline."`,
	);
});

test('only the interviewee’s answers have a speaker among the segments', () => {
	const speakers = all
		.filter(({ key, words }) => words && key.startsWith('wang-yi-second-brf-'))
		.map(({ key, speaker }) => [key.slice('wang-yi-second-brf-'.length), speaker?.en]);
	expect(speakers).toContainEqual(['q1-p2', 'Wang Yi']);
	expect(speakers).toContainEqual(['q1-q', undefined]);
	expect(speakers).toContainEqual(['intro', undefined]);
});

test('every dispatch, answer, segment and quote can be cited, each by a key of its own', () => {
	expect(all).toHaveLength(3 + 3 + 60 + 30);
	expect(() => assertUniqueKeys(all)).not.toThrow();
	expect(() =>
		assertUniqueKeys([cited('wang-yi-talk-shop'), cited('wang-yi-talk-shop')]),
	).toThrowErrorMatchingInlineSnapshot(
		`[Error: wang-yi-talk-shop: two things would be cited by this key, one of them https://dispatches.example/zh/quotes/wang-yi-talk-shop/. Rename a quote or a dispatch so that no quote's id is also a slug and a segment's id.]`,
	);
});

test('no citation names a newspaper, a page or a day of access that nobody knows', () => {
	for (const { format } of styles) {
		for (const thing of all)
			expect(format(thing, 'zh', '访问日期')).not.toMatch(/\[N\/OL\]|\bp\. \d|Accessed|undefined|日报/);
	}
});

function cited(key: string): Cited {
	const found = all.find((thing) => thing.key === key);
	if (!found) throw new Error(`Nothing is cited by ${key}.`);
	return found;
}
