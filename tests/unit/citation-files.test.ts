import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { BibLatexParser, CSLParser, RISParser } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { fixtureSite } from '../fixtures/site.ts';
import { apa } from '../../src/cite/apa.ts';
import { bibtex } from '../../src/cite/bibtex.ts';
import { citedOf } from '../../src/cite/cited.ts';
import { cslItems, cslJson } from '../../src/cite/csl-json.ts';
import { dateParts, shortMonth } from '../../src/cite/dates.ts';
import { ris } from '../../src/cite/ris.ts';
import { translatedTitle } from '../../src/domain/title.ts';
import { readContentAgain } from '../kept-readings.ts';

const sites = [await readContentAgain(fixtureSite), await readContentAgain(process.cwd())];
const all = sites.flatMap(({ dispatches, people }) => dispatches.flatMap((dispatch) => citedOf(dispatch, people)));
const segment = all.find(({ key }) => key === 'isle-bridges-q3-p4')!;

describe.each(all.map((cited) => [cited.key, cited] as const))('the files of %s', (key, cited) => {
	const expected = cslItems(cited)
		.filter((item) => item !== undefined)
		.map(({ title, author, URL }) => ({ title, author: author[0]!.literal, url: URL }));

	test('are read back as a Chinese and an English record', () => {
		const fromBibtex = new BibLatexParser(bibtex(cited), { processUnexpected: true, processUnknown: true }).parse();
		expect(fromBibtex.errors).toEqual([]);
		expect(recordsOf(fromBibtex.entries)).toEqual(expected);
		const keys = cslItems(cited).flatMap((item) => item?.id ?? []);
		expect(Object.values(fromBibtex.entries).map(({ entry_key }) => entry_key)).toEqual(keys);
		expect(keys[0]).toBe(key);
		expect(recordsOf(new CSLParser(Object.fromEntries(Object.entries(JSON.parse(cslJson(cited))))).parse())).toEqual(
			expected,
		);
		expect(readRis(ris(cited)).map((record) => ({ title: record.TI, author: record.AU, url: record.UR }))).toEqual(
			expected,
		);
		expect(Object.values(new RISParser(ris(cited)).parse().entries).map(({ bib_type }) => bib_type)).toEqual(
			keys.map(() => 'article-newspaper'),
		);
	});
});

test('a BibTeX file has an @online record a language, the English one a translation of the Chinese', () => {
	expect(bibtex(segment)).toMatchInlineSnapshot(`
		"@online{isle-bridges-q3-p4,
		author={{示例通讯社}},
		title={看新桥 问渡船 话灯塔},
		titleaddon={第23段},
		date={2031-05-06},
		note={说话人：甄举例},
		url={https://dispatches.example/zh/interviews/isle-bridges/#q3-p4},
		langid={chinese},
		}

		@online{isle-bridges-q3-p4-en,
		author={{Example News Agency}},
		title={{Seeing the Bridges, Asking the Ferries, Talking of Lights}},
		titleaddon={para. 23},
		origtitle={看新桥 问渡船 话灯塔},
		translator={{Dispatches in Two Languages}},
		date={2031-05-06},
		note={Speaker: Zhen Juli},
		url={https://dispatches.example/en/interviews/isle-bridges/#q3-p4},
		langid={english},
		origlanguage={chinese},
		related={isle-bridges-q3-p4},
		relatedtype={translationof},
		}
		"
	`);
});

test('an RIS file has a NEWS record a language and CR LF at its line ends', () => {
	expect(ris(segment).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
		"TY  - NEWS
		ID  - isle-bridges-q3-p4
		AU  - 示例通讯社
		TI  - 看新桥 问渡船 话灯塔
		TT  - Seeing the Bridges, Asking the Ferries, Talking of Lights
		DA  - 2031/05/06/
		PY  - 2031
		SE  - 第23段
		N1  - 说话人：甄举例
		LA  - zh-Hans
		UR  - https://dispatches.example/zh/interviews/isle-bridges/#q3-p4
		ER  - 

		TY  - NEWS
		ID  - isle-bridges-q3-p4-en
		AU  - Example News Agency
		TI  - Seeing the Bridges, Asking the Ferries, Talking of Lights
		OP  - 看新桥 问渡船 话灯塔
		A4  - Dispatches in Two Languages
		DA  - 2031/05/06/
		PY  - 2031
		SE  - para. 23
		N1  - Speaker: Zhen Juli
		LA  - en
		UR  - https://dispatches.example/en/interviews/isle-bridges/#q3-p4
		ER  - 

		"
	`);
	expect(ris(segment)).not.toMatch(/[^\r]\n/);
});

test('a CSL-JSON file has a newspaper article a language, without newspaper and page', () => {
	expect(JSON.parse(cslJson(segment))).toMatchInlineSnapshot(`
		[
		  {
		    "URL": "https://dispatches.example/zh/interviews/isle-bridges/#q3-p4",
		    "author": [
		      {
		        "literal": "示例通讯社",
		      },
		    ],
		    "id": "isle-bridges-q3-p4",
		    "issued": {
		      "date-parts": [
		        [
		          2031,
		          5,
		          6,
		        ],
		      ],
		    },
		    "language": "zh-Hans",
		    "note": "说话人：甄举例",
		    "section": "第23段",
		    "title": "看新桥 问渡船 话灯塔",
		    "type": "article-newspaper",
		  },
		  {
		    "URL": "https://dispatches.example/en/interviews/isle-bridges/#q3-p4",
		    "author": [
		      {
		        "literal": "Example News Agency",
		      },
		    ],
		    "id": "isle-bridges-q3-p4-en",
		    "issued": {
		      "date-parts": [
		        [
		          2031,
		          5,
		          6,
		        ],
		      ],
		    },
		    "language": "en",
		    "note": "Speaker: Zhen Juli",
		    "original-title": "看新桥 问渡船 话灯塔",
		    "section": "para. 23",
		    "title": "Seeing the Bridges, Asking the Ferries, Talking of Lights",
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
	expect(bibtex(odd)).toContain('title={一\\{二\\}\\textbackslash{}三}');
	expect(bibtex(odd)).toContain('title={{5\\% of \\$6 \\& \\#7\\_\\textasciitilde{}\\textasciicircum{}}}');
});

test('APA’s own style sheet, run by citeproc, gives the same text', () => {
	for (const cited of all.filter(({ locator }) => !locator)) {
		const [item, translation] = cslItems(cited);
		const given = {
			...item,
			...(cited.dispatch.original.locale === 'zh' && translation && { translator: translation.translator }),
			title: `${item.title}${translatedTitle(cited.dispatch)}`,
			author: [{ literal: cited.dispatch.agency.en }],
		};
		const engine: string = plugins.output.format('bibliography', [given], {
			template: 'apa',
			lang: 'en-US',
			format: 'text',
		});
		expect(engine.trim()).toBe(apa(cited, cited.dispatch.original.locale));
	}
});

test('months are shortened as MLA has them', () => {
	expect(Array.from({ length: 12 }, (_, index) => shortMonth(index + 1)).join(' ')).toBe(
		'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.',
	);
	expect(dateParts('2031-05-06')).toEqual([2031, 5, 6]);
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
				record
					.split('\r\n')
					// Of several authors the first.
					.toReversed()
					.map((line) => {
						expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
						return [line.slice(0, 2), line.slice(6)];
					}),
			),
		);
}
