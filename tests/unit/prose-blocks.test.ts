import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/domain/inline.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { proseSegments } from '../../src/ingest/align.ts';
import { reporterFor, type ContentIssue } from '../../src/ingest/issue.ts';
import { parseProse } from '../../src/ingest/prose.ts';

/** What a file with this body has: its segments and its mistakes; the body begins on line 7. */
function parse(body: string, locale: Locale = 'zh') {
	const issues: ContentIssue[] = [];
	const text = `---\nheadline: 题\nkicker: 栏\ndescription: 述。\n---\n\n${body}\n`;
	const { blocks } = parseProse(text, locale, reporterFor(`${locale}.mdx`, issues));
	const segments = proseSegments(blocks);
	return {
		segments,
		texts: segments.map(({ content }) => plainText(content)),
		mistakes: issues.map(({ line, message, fix }) => `${line}: ${message} ${fix}`),
	};
}

const paragraph = (text: string) => `<Paragraph id="p1">\n${text}\n</Paragraph>`;

describe('a line end of the file', () => {
	test.each([
		['beside Han', '纽约\n大学', '纽约大学'],
		['between Latin words', 'New\nYork大学', 'New York大学'],
		['between a word and a figure', '去年GDP\n6.4%', '去年GDP 6.4%'],
		['between a figure and Han', '共12\n项', '共12项'],
		['after punctuation of Chinese', '桥，\nNew', '桥，New'],
		['after a hyphen', 'win-\nwin', 'win-win'],
		['before emphasis', 'New\n**York**大学', 'New York大学'],
		['inside of emphasis', '**New\nYork**大学', 'New York大学'],
	])('%s fuses nothing in Chinese', (_, text, published) => {
		const { texts, mistakes } = parse(paragraph(text));
		expect([texts, mistakes]).toEqual([[published], []]);
	});

	test('is a space in English', () => {
		expect(parse(paragraph('New\nYork, 12\n345'), 'en').texts).toEqual(['New York, 12 345']);
	});

	test('between two figures is a mistake at its line, and what the fix says ends it', () => {
		expect(parse(paragraph('大楼\n共6\n000平方米')).mistakes).toMatchInlineSnapshot(`
			[
			  "9: The line ends between “共6” and “000平方米”, which may be one number or two. Write both on one line, with or without a space.",
			]
		`);
		expect(parse(paragraph('共6.\n4亿')).mistakes.length).toBe(1);
		for (const fixed of ['大楼共6000平方米', '大楼共6 000平方米']) expect(parse(paragraph(fixed)).mistakes).toEqual([]);
	});

	test('with a backslash before it is the text’s own, in both languages', () => {
		for (const locale of ['zh', 'en'] as const)
			expect(parse(paragraph('New\\\nYork\\\n12\\\n34'), locale)).toMatchObject({
				texts: ['New\nYork\n12\n34'],
				mistakes: [],
			});
	});

	test('with spaces before it is a mistake: nobody sees them', () => {
		expect(parse(paragraph('甲  \n乙')).mistakes).toMatchInlineSnapshot(`
			[
			  "8: Spaces at the end of this line break it, unseen. Remove them; where the text itself has a line end, write a backslash in their place.",
			]
		`);
	});

	test.each(['甲<br/>乙', '甲<br>乙'])('written as %s is a mistake that says how', (text) => {
		expect(parse(paragraph(text)).mistakes.join()).toMatch(/^8: .*Write a backslash at the end of the line in/);
	});

	test('is kept in verse', () => {
		expect(parse('<Verse id="v1">\n山高\nNew\n12\n<Quote id="q">34\n月小</Quote>\n</Verse>')).toMatchObject({
			texts: ['山高\nNew\n12\n34\n月小'],
			mistakes: [],
			segments: [{ form: { type: 'verse' } }],
		});
	});

	test('is a mistake in a subhead', () => {
		expect(parse('<Subhead id="h1">\n甲\\\n乙\n</Subhead>').mistakes).toMatchInlineSnapshot(`
			[
			  "8: A line ends inside of a heading or a row. Write it on one line.",
			]
		`);
	});
});

describe('Markdown that a dispatch does not have', () => {
	test.each([
		['a footnote', '桥[^1]通了', '桥\\[^1]通了'],
		['text struck out', '桥~~没~~通', '桥\\~\\~没\\~\\~通'],
		['a raw pipe', '甲 | 乙', '甲 \\| 乙'],
		['a star between figures', '长2*3米', '长2\\*3米'],
		['stars between figures', '长2*3*4米', '长2\\*3\\*4米'],
		['emphasis with underscores', '读 _桥_ 书', '读 \\_桥\\_ 书'],
		['strong text with underscores', '读 __桥__ 书', '读 \\_\\_桥\\_\\_ 书'],
	])('%s is a mistake at its line in both languages, and literal after a backslash', (_, text, escaped) => {
		for (const locale of ['zh', 'en'] as const) {
			const { mistakes } = parse(paragraph(`第一行，\n${text}`), locale);
			expect(mistakes.length).toBeGreaterThan(0);
			for (const mistake of mistakes) expect(mistake).toMatch(/^9: /);
			const mended = parse(paragraph(escaped), locale);
			expect([mended.mistakes, mended.texts]).toEqual([[], [escaped.replaceAll('\\', '')]]);
		}
	});

	test('is named with what to do', () => {
		const bodies = [
			'![桥](a.jpg)',
			'桥[^1]',
			'~~桥~~',
			'甲|乙',
			'2*3',
			'2*3*4',
			'读 _桥_ 书',
			'| a | b |\n|---|---|\n| c | d |',
		];
		expect(bodies.map((body) => parse(paragraph(body)).mistakes.join('\n'))).toMatchInlineSnapshot(`
			[
			  "8: “![桥](a.jpg)” is a picture inside of a text. Put it into the folder of the dispatch, and write <Figure id="…" src="…" alt="…" credit="…"> by itself.",
			  "8: “[^1]” is a footnote, which a dispatch does not have. Write the mark that the text has; a literal bracket is written \\[ instead.",
			  "8: “~~” strikes text out, which a dispatch does not do. Remove it; a literal ~ is written \\~ instead.",
			  "8: “|” is the mark of a table. Write the rows inside <Table id="…">; a literal one is written \\| instead.",
			  "8: “*” is a mark of emphasis without its other half. Close it or remove it; a literal one is written \\* instead.",
			  "8: “*3*” is emphasis inside of a word or number. Mark the whole word; a literal * is written \\* instead.",
			  "8: “_桥_” is emphasis with underscores. Write *…* for a title and **…** for strong text; a literal _ is written \\_ instead.",
			  "8: “| a | b |” begins a table inside of a paragraph. Write it inside <Table id="…">, which stands by itself; a literal | is written \\| instead.",
			]
		`);
	});

	test('is not what a star or a tilde by itself is in a range', () => {
		expect(parse(paragraph('5~10米，**重点**是*《书》*。')).mistakes).toEqual([]);
	});
});

describe('a list', () => {
	const list = `<List>
<Item id="a">
一、甲
</Item>
<Item id="b">
2. 乙

<List>
<Item id="c">
丙
</Item>
</List>

</Item>
</List>`;

	test('is its items, each a segment with its number as a label and its place', () => {
		const { segments, texts, mistakes } = parse(list);
		expect(mistakes).toEqual([]);
		expect(texts).toEqual(['一、甲', '2. 乙', '丙']);
		expect(segments.map(({ form }) => form)).toEqual([
			{ type: 'item', level: 1, starts: true },
			{ type: 'item', level: 1, starts: false },
			{ type: 'item', level: 2, starts: true },
		]);
		expect(segments.map(({ content: [first] }) => (first?.type === 'label' ? plainText([first]) : ''))).toEqual([
			'一、',
			'2. ',
			'',
		]);
	});

	test.each(['（一）', '(2) ', '第三，', '①', '4．', 'b) ', '● '])('knows the number “%s”', (marker) => {
		const [segment] = parse(`<List>\n<Item id="a">\n${marker}甲\n</Item>\n</List>`).segments;
		expect(segment?.content[0]).toMatchObject({ type: 'label', role: 'marker' });
	});

	test.each(['2019年，', '3.5亿元', '一是甲', '一个'])('takes “%s” for no number', (opening) => {
		const [segment] = parse(`<List>\n<Item id="a">\n${opening}甲\n</Item>\n</List>`).segments;
		expect(segment?.content[0]?.type).toBe('text');
	});

	test('nests once, has items, and its list after the text', () => {
		const deep = list.replace('丙\n', '丙\n\n<List>\n<Item id="d">\n丁\n</Item>\n</List>\n\n');
		const bodies = [
			deep,
			'<List>\n\n</List>',
			'<List>\n<Item id="a">\n- 甲\n</Item>\n</List>',
			paragraph('1. 甲\n2. 乙'),
		];
		expect(bodies.map((body) => parse(body).mistakes.join('\n'))).toMatchInlineSnapshot(`
			[
			  "18: This list is inside of an item of a nested list. Lists nest once: write its items in the list around it.",
			  "7: This list is empty. Write its items as <Item id="…">.",
			  "9: “- 甲” begins a Markdown list. Write each item as <Item id="…"> inside <List>, without the mark; one that the text has is written \\- or 1\\. instead.",
			  "8: “1. 甲” begins a Markdown list. Write each item as <Item id="…"> inside <List>, without the mark; one that the text has is written \\- or 1\\. instead.",
			]
		`);
	});

	test('may stand in an answer', () => {
		const exchange = `<Exchange id="q1" title="题">\n<Question id="q1-q">\n问\n</Question>\n<Answer>\n${list}\n</Answer>\n</Exchange>`;
		expect(parse(exchange)).toMatchObject({ texts: ['问', '一、甲', '2. 乙', '丙'], mistakes: [] });
	});
});

describe('a table', () => {
	const table = (rows: string) => `<Table id="t1">\n${rows}\n</Table>`;

	test('is its head and its rows, a tab between the cells, no pipe and no id', () => {
		const { segments, texts, mistakes } = parse(
			table('| id | 国 | 数 |\n|---|:--|--:|\n| r1 | 甲 | 12 |\n| r2 | <Quote id="q">乙</Quote> | 3\\|4 |'),
		);
		expect(mistakes).toEqual([]);
		expect(segments.map(({ id }, index) => [id, texts[index]])).toEqual([
			['t1', '国\t数'],
			['r1', '甲\t12'],
			['r2', '乙\t3|4'],
		]);
		expect(segments[2]?.quotes.map(({ id }) => id)).toEqual(['q']);
		expect(segments[1]?.content).toMatchObject([{ type: 'cell', under: '国' }, {}, { type: 'cell', under: '数' }]);
	});

	test('without words in its head begins with its first row', () => {
		const { segments } = parse(table('| id | | |\n|---|---|---|\n| r1 | 甲 | 12 |\n| r2 | 乙 | 3 |'));
		expect(segments.map(({ id, form }) => [id, form])).toEqual([
			['r1', { type: 'row', starts: true }],
			['r2', { type: 'row', starts: false }],
		]);
	});

	test('tells what is wrong with its rows, each at its line', () => {
		const bodies = [
			'| 国 | 数 |\n|---|---|\n| 甲 | 12 |',
			'| id | 国 |\n|---|---|\n| | 甲 |\n| 乙 | 乙 |\n| r3 | 丙 | 4 |\n| r4 | |',
			'| id | 国 |\n|---|---|',
			'甲乙',
			'',
			'| id | 国 |\n|---|---|\n| r1 | 甲 |\n\n还有',
		];
		expect(bodies.map((body) => parse(table(body)).mistakes.join('\n'))).toMatchInlineSnapshot(`
			[
			  "8: The first column of this table is not headed “id”. Begin the head with | id | and every row with its id, the same in both languages; the column is not published.",
			  "10: This row has no id. Begin the row with an id in lower-case ASCII letters, digits and single hyphens: | t1-r1 | …
			11: “乙” cannot be the id of a row. Begin the row with an id in lower-case ASCII letters, digits and single hyphens: | t1-r1 | …
			12: Beside its id the row “r3” has 2 cells, and the head 1. Write as many cells as the head has, empty ones too; a literal | is written \\| instead.
			13: The row “r4” is empty. Write its cells, or remove it from both languages.",
			  "8: This table has a head and no row. Add a row, or remove the table.",
			  "8: “甲乙” is not a row of a table. Write a line for each row, | id | … | and below it |---|---|, with nothing between the lines.",
			  "7: This table is empty. Write a line for each row, | id | … | and below it |---|---|, with nothing between the lines.",
			  "12: “还有” is not a row of a table. Write a line for each row, | id | … | and below it |---|---|, with nothing between the lines.",
			]
		`);
	});
});

test('a subhead has one of two levels', () => {
	const subhead = (level: string) => `<Subhead id="h1" level="${level}">\n甲\n</Subhead>`;
	expect(parse(subhead('2')).segments[0]?.form).toEqual({ type: 'subhead', level: 2 });
	expect(parse(subhead('1')).segments[0]?.form).toBeUndefined();
	expect(parse(subhead('3')).mistakes).toMatchInlineSnapshot(`
		[
		  "7: “3” is not a level of subheads. Write level="2", or nothing for the first level.",
		]
	`);
});
