import { describe, expect, test } from 'vitest';
import type { Cited } from '../../src/cite/cited.ts';
import { allSegments, exchanges } from '../../src/domain/dispatch.ts';
import { locales, type Locale } from '../../src/domain/locale.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { assertUniqueKeys, citedOf } from '../../src/cite/cited.ts';
import { cslItems } from '../../src/cite/csl-json.ts';
import { bilingualForms, styles } from '../../src/cite/formats.ts';
import { sourceFacts } from '../../src/cite/source-facts.ts';
import { readContentAgain } from '../kept-readings.ts';

const { dispatches, people } = await readContentAgain(fixtureSite);
const all = dispatches.flatMap((dispatch) => citedOf(dispatch, people));

const interview = 'https://dispatches.example/{}/interviews/isle-bridges/';
const border = 'https://dispatches.example/{}/articles/ferry-lanes/';
const title = '看新桥 问渡船 话灯塔';
const site = 'Dispatches in Two Languages';
const english = 'Seeing the Bridges, Asking the Ferries, Talking of Lights';

describe.each<[what: string, key: string, url: string, expected: Record<Locale, string[]>]>([
	[
		'a dispatch',
		'isle-bridges',
		interview,
		{
			zh: [
				`示例通讯社. ${title}[EB/OL]. （2031-05-06）[访问日期]. {}.`,
				`示例通讯社. ${title}[EB/OL]. (2031-05-06)[访问日期]. {}.`,
				`Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.). {}`,
				`Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031. {}.`,
				`Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, {}.`,
			],
			en: [
				`Example News Agency. ${english}[EB/OL]. ${site}, trans. （2031-05-06）[date accessed]. {}.`,
				`Example News Agency. ${english}[EB/OL]. ${site}, trans. (2031-05-06)[date accessed]. {}.`,
				`Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.). {}`,
				`Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031. {}.`,
				`Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, {}.`,
			],
		},
	],
	[
		'an answer',
		'isle-bridges-q2',
		`${interview}q2/`,
		{
			zh: [
				`示例通讯社. ${title}：甄举例，第二问[EB/OL]. （2031-05-06）[访问日期]. {}.`,
				`示例通讯社. ${title}: 甄举例, 第二问[EB/OL]. (2031-05-06)[访问日期]. {}.`,
				`Zhen Juli, in Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.; question 2). {}`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031, question 2. {}.`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, question 2, {}.`,
			],
			en: [
				`Example News Agency. ${english}: Zhen Juli, question 2[EB/OL]. ${site}, trans. （2031-05-06）[date accessed]. {}.`,
				`Example News Agency. ${english}: Zhen Juli, question 2[EB/OL]. ${site}, trans. (2031-05-06)[date accessed]. {}.`,
				`Zhen Juli, in Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.; question 2). {}`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031, question 2. {}.`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, question 2, {}.`,
			],
		},
	],
	[
		'a segment',
		'isle-bridges-q3-p4',
		`${interview}#q3-p4`,
		{
			zh: [
				`示例通讯社. ${title}：甄举例，第23段[EB/OL]. （2031-05-06）[访问日期]. {}.`,
				`示例通讯社. ${title}: 甄举例, 第23段[EB/OL]. (2031-05-06)[访问日期]. {}.`,
				`Zhen Juli, in Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.; para. 23). {}`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031, para. 23. {}.`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, par. 23, {}.`,
			],
			en: [
				`Example News Agency. ${english}: Zhen Juli, para. 23[EB/OL]. ${site}, trans. （2031-05-06）[date accessed]. {}.`,
				`Example News Agency. ${english}: Zhen Juli, para. 23[EB/OL]. ${site}, trans. (2031-05-06)[date accessed]. {}.`,
				`Zhen Juli, in Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.; para. 23). {}`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031, para. 23. {}.`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, par. 23, {}.`,
			],
		},
	],
	[
		'a quote',
		'zhen-not-an-ornament',
		'https://dispatches.example/{}/quotes/zhen-not-an-ornament/',
		{
			zh: [
				`示例通讯社. ${title}：甄举例，第23段[EB/OL]. （2031-05-06）[访问日期]. {}.`,
				`示例通讯社. ${title}: 甄举例, 第23段[EB/OL]. (2031-05-06)[访问日期]. {}.`,
				`Zhen Juli, in Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.; para. 23). {}`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031, para. 23. {}.`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, par. 23, {}.`,
			],
			en: [
				`Example News Agency. ${english}: Zhen Juli, para. 23[EB/OL]. ${site}, trans. （2031-05-06）[date accessed]. {}.`,
				`Example News Agency. ${english}: Zhen Juli, para. 23[EB/OL]. ${site}, trans. (2031-05-06)[date accessed]. {}.`,
				`Zhen Juli, in Example News Agency. (2031, May 6). ${title} [${english}] (${site}, Trans.; para. 23). {}`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}. May 6, 2031, para. 23. {}.`,
				`Zhen Juli, in Example News Agency. “${title}” [${english}]. Translated by ${site}, 6 May 2031, par. 23, {}.`,
			],
		},
	],
	[
		'a paragraph under a headline that the site supplied',
		'ferry-lanes-p2',
		`${border}#p2`,
		{
			zh: [
				'示例通讯社. [三渡口设快船道]：第2段[EB/OL]. （2031-05-07）[访问日期]. {}.',
				'示例通讯社. [三渡口设快船道]: 第2段[EB/OL]. (2031-05-07)[访问日期]. {}.',
				`Example News Agency. (2031, May 7). [三渡口设快船道] [Three Landings Open Fast Lanes] (${site}, Trans.; para. 2). {}`,
				`Example News Agency. [三渡口设快船道] [Three Landings Open Fast Lanes]. Translated by ${site}. May 7, 2031, para. 2. {}.`,
				`Example News Agency. [三渡口设快船道] [Three Landings Open Fast Lanes]. Translated by ${site}, 7 May 2031, par. 2, {}.`,
			],
			en: [
				`Example News Agency. [Three Landings Open Fast Lanes]: para. 2[EB/OL]. ${site}, trans. （2031-05-07）[date accessed]. {}.`,
				`Example News Agency. [Three Landings Open Fast Lanes]: para. 2[EB/OL]. ${site}, trans. (2031-05-07)[date accessed]. {}.`,
				`Example News Agency. (2031, May 7). [三渡口设快船道] [Three Landings Open Fast Lanes] (${site}, Trans.; para. 2). {}`,
				`Example News Agency. [三渡口设快船道] [Three Landings Open Fast Lanes]. Translated by ${site}. May 7, 2031, para. 2. {}.`,
				`Example News Agency. [三渡口设快船道] [Three Landings Open Fast Lanes]. Translated by ${site}, 7 May 2031, par. 2, {}.`,
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
	expect(bilingualForms[0].format(cited('zhen-not-an-ornament'), 'zh')).toMatchInlineSnapshot(`
		"“一岛一桥”不是“小摆设”，而是过河路。
		“One Isle, One Bridge” is not an “ornament” but a way across.

		甄举例 / Zhen Juli
		示例通讯社：《看新桥 问渡船 话灯塔》，第23段，2031年5月6日
		Example News Agency, “Seeing the Bridges, Asking the Ferries, Talking of Lights,” para. 23, May 6, 2031, trans. Dispatches in Two Languages
		https://dispatches.example/zh/quotes/zhen-not-an-ornament/"
	`);
	expect(bilingualForms[1].format(cited('zhen-not-an-ornament'), 'en')).toMatchInlineSnapshot(`
		"> “一岛一桥”不是“小摆设”，而是过河路。
		>
		> “One Isle, One Bridge” is not an “ornament” but a way across.

		甄举例 / Zhen Juli

		示例通讯社：《看新桥 问渡船 话灯塔》，[第23段](https://dispatches.example/zh/quotes/zhen-not-an-ornament/)，2031年5月6日

		Example News Agency, “Seeing the Bridges, Asking the Ferries, Talking of Lights,” [para. 23](https://dispatches.example/en/quotes/zhen-not-an-ornament/), May 6, 2031, trans. Dispatches in Two Languages

		<https://dispatches.example/en/quotes/zhen-not-an-ornament/>"
	`);
});

test('words that the agency reports are marked so', () => {
	expect(bilingualForms[0].format(cited('gu-three-lanes'), 'zh')).toContain('\n顾名（转述） / Gu Ming (reported)\n');
});

test('the translation is credited wherever it leaves the site, the original nowhere', () => {
	const everyForm = (key: string, locale: Locale) =>
		[
			...styles.map(({ format }) => format(cited(key), locale, '')),
			...bilingualForms.map(({ format }) => format(cited(key), locale)),
		].join('\n');
	const credits = (text: string) =>
		text.match(/.{4}\bby Dispatches in Two Languages|trans\..*|Trans\.|电讯双语录.*译/g) ?? [];
	// Received in English: its Chinese is the translation.
	const [inChinese, inEnglish] = [everyForm('boats-home', 'zh'), everyForm('boats-home', 'en')];
	expect(credits(inChinese)).toEqual(['电讯双语录，译', '电讯双语录, 译', '电讯双语录译', '电讯双语录译']);
	expect(credits(inEnglish)).toEqual(['电讯双语录译', '电讯双语录译']);
	// Not translated.
	for (const locale of locales) expect(credits(everyForm('lamp-brief', locale))).toEqual([]);
	for (const key of ['boats-home', 'lamp-brief']) {
		const english = cslItems(cited(key)).find((item) => item?.language === 'en');
		expect(english?.translator).toBeUndefined();
	}
	const facts = (slug: string) =>
		sourceFacts(
			dispatches.find((dispatch) => dispatch.slug === slug)!,
			people,
		);
	expect(facts('isle-bridges')['en']?.work).toMatch(/ May 6, 2031, trans\. Dispatches in Two Languages$/);
	expect(facts('isle-bridges')['zh-Hans']?.work).toMatch(/2031年5月6日$/);
	expect(facts('boats-home')['en']?.work).not.toContain('trans.');
	expect(facts('boats-home')['zh-Hans']?.work).toMatch(/日，电讯双语录译$/);
});

test('what Markdown would take for a mark is escaped', () => {
	const words = { zh: '1. 一*二*_三_', en: '# [a](b) <i>&amp;' };
	expect(
		bilingualForms[1]
			.format({ ...cited('zhen-not-an-ornament'), words }, 'zh')
			.split('\n')
			.slice(0, 3),
	).toEqual(['> 1\\. 一\\*二\\*\\_三\\_', '>', '> \\# \\[a\\](b) \\<i\\>\\&amp;']);
});

test('a dispatch and an answer are named in both languages, not repeated', () => {
	expect(bilingualForms[0].format(cited('ferry-lanes'), 'en')).toMatchInlineSnapshot(`
		"示例通讯社：〔三渡口设快船道〕，2031年5月7日
		Example News Agency, [Three Landings Open Fast Lanes], May 7, 2031, trans. Dispatches in Two Languages
		https://dispatches.example/en/articles/ferry-lanes/dual/"
	`);
	expect(bilingualForms[1].format(cited('isle-bridges-q1'), 'zh')).toMatchInlineSnapshot(`
		"甄举例 / Zhen Juli

		示例通讯社：《看新桥 问渡船 话灯塔》，[第一问](https://dispatches.example/zh/interviews/isle-bridges/q1/)，2031年5月6日

		Example News Agency, “Seeing the Bridges, Asking the Ferries, Talking of Lights,” [question 1](https://dispatches.example/en/interviews/isle-bridges/q1/), May 6, 2031, trans. Dispatches in Two Languages

		<https://dispatches.example/zh/interviews/isle-bridges/dual/#q1>"
	`);
});

test('a segment without a number is named by what it is', () => {
	const [gbt] = styles;
	expect(gbt.format(cited('harbour-voices-h1'), 'zh', '2026-11-23')).toMatchInlineSnapshot(
		`"示例通讯社. 盼新桥通到每一岛 携手走过同一片海：小标题一[EB/OL]. （2031-05-06）[2026-11-23]. https://dispatches.example/zh/articles/harbour-voices/#h1."`,
	);
	expect(styles[3].format(cited('harbour-voices-headline'), 'en')).toMatchInlineSnapshot(
		`"Example News Agency. “盼新桥通到每一岛 携手走过同一片海” [Hoping for Bridges to Every Isle, Hand in Hand across One Sea]. Translated by Dispatches in Two Languages. May 6, 2031, headline. https://dispatches.example/en/articles/harbour-voices/#headline."`,
	);
});

test('only the interviewee’s answers have a speaker among the segments', () => {
	const speakers = all
		.filter(({ key, words }) => words && key.startsWith('isle-bridges-'))
		.map(({ key, speaker }) => [key.slice('isle-bridges-'.length), speaker?.en]);
	expect(speakers).toContainEqual(['q1-p2', 'Zhen Juli']);
	expect(speakers).toContainEqual(['q1-q', undefined]);
	expect(speakers).toContainEqual(['intro', undefined]);
});

test('every dispatch, answer, segment and quote can be cited, each by a key of its own', () => {
	const things = dispatches.flatMap((dispatch) => [
		dispatch,
		...exchanges(dispatch),
		...allSegments(dispatch),
		...dispatch.quotes,
	]);
	expect(all).toHaveLength(things.length);
	expect(() => assertUniqueKeys(all)).not.toThrow();
	expect(() =>
		assertUniqueKeys([cited('zhen-not-an-ornament'), cited('zhen-not-an-ornament')]),
	).toThrowErrorMatchingInlineSnapshot(
		`
		[Error: Two things would be cited by the key “zhen-not-an-ornament”, one of them https://dispatches.example/zh/quotes/zhen-not-an-ornament/.
		Fix: rename a quote or a dispatch, so that no quote has the id that a slug and a segment make together.]
	`,
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
