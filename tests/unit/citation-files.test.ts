import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { BibLatexParser, CSLParser, RISParser } from 'biblatex-csl-converter';
import { describe, expect, test, vi } from 'vitest';

// The settings are read once, by the first import that needs an address.
vi.stubEnv('SITE_URL', 'https://dispatches.example');
vi.stubEnv('BASE_PATH', '');
const { apa } = await import('../../src/cite/apa.ts');
const { bibtex } = await import('../../src/cite/bibtex.ts');
const { citedOf } = await import('../../src/cite/cited.ts');
const { cslItems, cslJson } = await import('../../src/cite/csl-json.ts');
const { dateParts, shortMonth } = await import('../../src/cite/dates.ts');
const { ris } = await import('../../src/cite/ris.ts');
const { translatedTitle } = await import('../../src/domain/title.ts');
const { readContent } = await import('../../src/ingest/content.ts');

const { dispatches, people } = await readContent(process.cwd());
const all = dispatches.flatMap((dispatch) => citedOf(dispatch, people));
const segment = all.find(({ key }) => key === 'wang-yi-second-brf-q3-p7')!;

describe.each(all.map((cited) => [cited.key, cited] as const))('the files of %s', (key, cited) => {
	const expected = cslItems(cited).map(({ title, author, URL }) => ({ title, author: author[0]!.literal, url: URL }));

	test('are read back as a Chinese and an English record', () => {
		const fromBibtex = new BibLatexParser(bibtex(cited), { processUnexpected: true, processUnknown: true }).parse();
		expect(fromBibtex.errors).toEqual([]);
		expect(recordsOf(fromBibtex.entries)).toEqual(expected);
		expect(Object.values(fromBibtex.entries).map(({ entry_key }) => entry_key)).toEqual([key, `${key}-en`]);
		expect(recordsOf(new CSLParser(Object.fromEntries(Object.entries(JSON.parse(cslJson(cited))))).parse())).toEqual(
			expected,
		);
		expect(readRis(ris(cited)).map((record) => ({ title: record.TI, author: record.AU, url: record.UR }))).toEqual(
			expected,
		);
		expect(Object.values(new RISParser(ris(cited)).parse().entries).map(({ bib_type }) => bib_type)).toEqual([
			'article-newspaper',
			'article-newspaper',
		]);
	});
});

test('a BibTeX file has an @online record a language, the English one a translation of the Chinese', () => {
	expect(bibtex(segment)).toMatchInlineSnapshot(`
		"@online{wang-yi-second-brf-q3-p7,
			author = {{新华社}},
			title = {新起点 新愿景 新征程},
			titleaddon = {第29段},
			date = {2019-04-28},
			url = {https://dispatches.example/zh/interviews/wang-yi-second-brf/#q3-p7},
			langid = {chinese},
		}

		@online{wang-yi-second-brf-q3-p7-en,
			author = {{Xinhua News Agency}},
			title = {{New Starting Point, New Vision and New Journey}},
			titleaddon = {para. 29},
			origtitle = {新起点 新愿景 新征程},
			translator = {{Dispatches in Two Languages}},
			date = {2019-04-28},
			url = {https://dispatches.example/en/interviews/wang-yi-second-brf/#q3-p7},
			langid = {english},
			origlanguage = {chinese},
			related = {wang-yi-second-brf-q3-p7},
			relatedtype = {translationof},
		}
		"
	`);
});

test('an RIS file has a NEWS record a language and CR LF at its line ends', () => {
	expect(ris(segment).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
		"TY  - NEWS
		ID  - wang-yi-second-brf-q3-p7
		AU  - 新华社
		TI  - 新起点 新愿景 新征程
		TT  - New Starting Point, New Vision and New Journey
		DA  - 2019/04/28/
		PY  - 2019
		SE  - 第29段
		LA  - zh-Hans
		UR  - https://dispatches.example/zh/interviews/wang-yi-second-brf/#q3-p7
		ER  - 

		TY  - NEWS
		ID  - wang-yi-second-brf-q3-p7-en
		AU  - Xinhua News Agency
		TI  - New Starting Point, New Vision and New Journey
		OP  - 新起点 新愿景 新征程
		A4  - Dispatches in Two Languages
		DA  - 2019/04/28/
		PY  - 2019
		SE  - para. 29
		LA  - en
		UR  - https://dispatches.example/en/interviews/wang-yi-second-brf/#q3-p7
		ER  - 

		"
	`);
	expect(ris(segment)).not.toMatch(/[^\r]\n/);
});

test('a CSL-JSON file has a newspaper article a language, without newspaper and page', () => {
	expect(JSON.parse(cslJson(segment))).toMatchInlineSnapshot(`
		[
		  {
		    "URL": "https://dispatches.example/zh/interviews/wang-yi-second-brf/#q3-p7",
		    "author": [
		      {
		        "literal": "新华社",
		      },
		    ],
		    "id": "wang-yi-second-brf-q3-p7",
		    "issued": {
		      "date-parts": [
		        [
		          2019,
		          4,
		          28,
		        ],
		      ],
		    },
		    "language": "zh-Hans",
		    "section": "第29段",
		    "title": "新起点 新愿景 新征程",
		    "type": "article-newspaper",
		  },
		  {
		    "URL": "https://dispatches.example/en/interviews/wang-yi-second-brf/#q3-p7",
		    "author": [
		      {
		        "literal": "Xinhua News Agency",
		      },
		    ],
		    "id": "wang-yi-second-brf-q3-p7-en",
		    "issued": {
		      "date-parts": [
		        [
		          2019,
		          4,
		          28,
		        ],
		      ],
		    },
		    "language": "en",
		    "original-title": "新起点 新愿景 新征程",
		    "section": "para. 29",
		    "title": "New Starting Point, New Vision and New Journey",
		    "translator": [
		      {
		        "literal": "Dispatches in Two Languages",
		      },
		    ],
		    "type": "article-newspaper",
		  },
		]
	`);
});

test('what TeX would take for a command is escaped', () => {
	const odd = { ...segment, dispatch: { ...segment.dispatch, headline: { zh: '一{二}\\三', en: '5% of $6 & #7_~^' } } };
	expect(bibtex(odd)).toContain('title = {一\\{二\\}\\textbackslash{}三}');
	expect(bibtex(odd)).toContain('title = {{5\\% of \\$6 \\& \\#7\\_\\textasciitilde{}\\textasciicircum{}}}');
});

test('APA’s own style sheet, run by citeproc, gives the same text', () => {
	for (const cited of all.filter(({ locator }) => !locator)) {
		const [item] = cslItems(cited);
		const given = {
			...item!,
			title: `${item!.title} ${translatedTitle(cited.dispatch)}`,
			author: [{ literal: cited.dispatch.agency.en }],
		};
		const engine = plugins.output.format('bibliography', [given], {
			template: 'apa',
			lang: 'en-US',
			format: 'text',
		}) as string;
		expect(engine.trim()).toBe(apa(cited, 'zh'));
	}
});

test('months are shortened as MLA has them', () => {
	expect(Array.from({ length: 12 }, (_, index) => shortMonth(index + 1)).join(' ')).toBe(
		'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.',
	);
	expect(dateParts('2019-04-28')).toEqual([2019, 4, 28]);
});

/** Title, author and address of the converter's records. */
function recordsOf(entries: Record<string, { fields: Record<string, unknown> }>) {
	const textOf = (value: unknown): string =>
		Array.isArray(value) ? value.map((part: { text?: string }) => part.text ?? '').join('') : String(value);
	return Object.values(entries).map(({ fields }) => ({
		title: textOf(fields['title']),
		author: textOf((fields['author'] as { literal: unknown }[])[0]!.literal),
		url: textOf(fields['url']),
	}));
}

/** The records of an RIS file by tag. The converter cuts an institution's name in two, so names are read here. */
function readRis(text: string): Record<string, string>[] {
	return text
		.split(/\r\nER  - \r\n\r\n/)
		.filter(Boolean)
		.map((record) =>
			Object.fromEntries(
				record.split('\r\n').map((line) => {
					expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
					return [line.slice(0, 2), line.slice(6)];
				}),
			),
		);
}
