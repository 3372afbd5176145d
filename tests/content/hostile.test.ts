import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dispatchPages } from '../../src/i18n/dispatch-path.ts';
import { mistakesAfter, type Change } from './fixture.ts';

const facts = 'dispatches/talk/dispatch.yaml';
const zh = 'dispatches/talk/zh.mdx';
const en = 'dispatches/talk/en.mdx';
const person = 'people/li-lei.yaml';
const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../fixtures/content', file), 'utf8');
const everywhere = (replace: string, by: string): Change[] =>
	[zh, en].map((file) => ({ file, text: textOf(file).replaceAll(replace, by) }));

describe('only files inside the project are read', () => {
	test.each([
		['a text as received', 'source/page.txt', '/etc/hostname'],
		['a person', person, '/etc/hostname'],
		['one language of a dispatch', zh, 'en.mdx'],
		['the ledger', 'permalinks.yaml', '/etc/hostname'],
		['a page of the site’s own', 'site', '/etc'],
		['what never ends', 'countries.yaml', '/dev/zero'],
		['what is not there', facts, 'nothing'],
		['the public folder', '../public', '/etc'],
	])('%s that is a symbolic link is a mistake', async (_, file, link) => {
		expect(await mistakesAfter({ file, link })).toBe(
			`1 mistake in the content:\n\n${join('content', file)}\n  This is a symbolic link.\n` +
				'  Fix: Put the file itself here, or remove it: only files inside the project are published.',
		);
	});
});

describe('an exchange has an address of its own', () => {
	test('that is checked against every page of a dispatch', () => {
		const pages = readdirSync(join(import.meta.dirname, '../../src/pages/[lang]/[section]/[slug]'))
			.map((name) => name.replace(/\.astro$/, ''))
			.filter((name) => !name.startsWith('index') && !name.startsWith('['));
		expect(pages.sort()).toEqual([...dispatchPages]);
	});

	test.each(dispatchPages)('“%s” as its id is a mistake in both languages', async (id) => {
		const report = await mistakesAfter(...everywhere('<Exchange id="q1"', `<Exchange id="${id}"`));
		for (const file of [zh, en])
			expect(report).toMatch(
				new RegExp(`content/${file}:\\d+:1\n {2}The exchange “${id}” would have the address of another page`),
			);
	});
});

describe('a name of JavaScript’s own', () => {
	test('is an id like any other', async () => {
		const id = 'constructor';
		const report = await mistakesAfter(
			...everywhere('q1-p2', id),
			...everywhere('q1-p2', id).map(({ file }) => ({ file, replace: 'li-lei-benefit', by: id })),
			{ file: facts, replace: 'li-lei-benefit', by: id },
		);
		// It is new, and nothing else is wrong with it: what lacks is what was published before.
		expect(report).toContain(`New and not in the ledger: id “${id}” of interviews/talk.`);
		expect(report).toContain(`New and not in the ledger: quote “${id}”.`);
		expect(report.match(/^ {2}(?!Fix)\S.*/gm)).toHaveLength(4);
	});

	test('as a tag inside a text is an unknown tag', async () => {
		expect(await mistakesAfter({ file: en, replace: 'open already', by: '<constructor>open</constructor> already' }))
			.toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/dispatches/talk/en.mdx:16:27
			  <constructor> is not known inside a text.
			  Fix: Use only <Dateline> and <Quote>, **strong** and *emphasis*."
		`);
	});

	test('as a country is a country that does not exist', async () => {
		expect(await mistakesAfter({ file: person, replace: 'country: china', by: 'country: constructor' }))
			.toMatchInlineSnapshot(`
				"1 mistake in the content:

				content/people/li-lei.yaml:3:1
				  The country “constructor” does not exist.
				  Fix: Add it to content/countries.yaml, or use one of: china."
			`);
	});

	test('as a quote that the facts do not list takes nothing from where maps begin', async () => {
		const report = await mistakesAfter(...everywhere('li-lei-benefit', 'constructor'), {
			file: facts,
			replace: 'quotes:\n  li-lei-benefit: { speaker: li-lei, mode: verbatim }',
			by: '',
		});
		expect(report).toContain('New and not in the ledger: quote “constructor”.');
		expect(report).not.toContain('Nothing says whose words');
	});

	test('as a key that maps leave out is an unknown key', async () => {
		expect(await mistakesAfter({ file: facts, replace: 'quotes:', by: 'quotes:\n  __proto__: { speaker: li-lei }' }))
			.toMatchInlineSnapshot(`
				"1 mistake in the content:

				content/dispatches/talk/dispatch.yaml:11:3
				  The key “__proto__” is unknown here.
				  Fix: Correct its spelling or remove it."
			`);
	});
});

describe('YAML', () => {
	test('with an alias is a mistake at its line', async () => {
		expect(
			await mistakesAfter({ file: 'countries.yaml', text: 'china: &names { zh: 中国, en: China }\nother: *names\n' }),
		).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/countries.yaml:2:8
			  “*names” is an alias.
			  Fix: Write the value itself: a file of the content repeats nothing by reference."
		`);
	});

	test('that grows without bound is not unfolded', async () => {
		const bomb = Array.from({ length: 30 }, (_, i) =>
			i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
		);
		const report = await mistakesAfter({ file: 'countries.yaml', text: bomb.join('\n') });
		expect(report).toContain('content/countries.yaml:2:10\n  “*a0” is an alias.');
	});

	test('with a key twice is a mistake at its second line', async () => {
		expect(await mistakesAfter({ file: person, replace: 'country: china', by: 'country: china\ncountry: china' }))
			.toMatchInlineSnapshot(`
				"1 mistake in the content:

				content/people/li-lei.yaml:4:1
				  The key “country” is used twice.
				  Fix: Keep one of them."
			`);
	});

	test('that nests too deeply is a mistake at its deepest line', async () => {
		const report = await mistakesAfter({
			file: 'editions/2020-01-02.yaml',
			text: `lead: talk\norder: ${'['.repeat(100_000)}`,
		});
		expect(report).toMatch(
			/content\/editions\/2020-01-02\.yaml:2:\d+\n {2}This YAML is nested too deeply\.\n {2}Fix: [^\n]*$/,
		);
	});
});

describe('a character that no page may hold', () => {
	test.each([
		['in the English', en, 'open already', 'open\0 already', '16:31', 'U+0000'],
		['in the Chinese', zh, '已经通车', '已经\u0085通车', '16:11', 'U+0085'],
		['in the facts', facts, 'kind: interview', 'kind: interview\u0007', '1:16', 'U+0007'],
	])('%s is a mistake at its line', async (_, file, replace, by, place, name) => {
		const report = await mistakesAfter({ file, replace, by });
		expect(report).toContain(`content/${file}:${place}\n  The character ${name} cannot be published.`);
	});

	test('in a text as received, and a file that is not UTF-8, are mistakes', async () => {
		const text = Buffer.concat([Buffer.from('甲\n乙'), Buffer.from([0xd6, 0xd0])]);
		expect(await mistakesAfter({ file: 'source/other.txt', text })).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/source/other.txt:2:2
			  A byte here is not UTF-8.
			  Fix: Write the character that is meant, and save the file as UTF-8."
		`);
	});

	test('half of a pair, escaped in YAML, is a mistake', async () => {
		expect(await mistakesAfter({ file: en, replace: 'headline: The bridge is open', by: 'headline: "Half \\uD800"' }))
			.toMatchInlineSnapshot(`
				"1 mistake in the content:

				content/dispatches/talk/en.mdx:2:1
				  “headline” is "Half \\ud800": holds U+D800, which cannot be published.
				  Fix: Correct “headline”."
			`);
	});

	test('written as a character reference, is a mistake', async () => {
		expect(await mistakesAfter({ file: en, replace: 'open already', by: 'open &#0; already' })).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/dispatches/talk/en.mdx:16:12
			  A character reference gives U+FFFD, which cannot be published.
			  Fix: Write the character that is meant."
		`);
	});
});

describe('MDX that would take the parser long is not parsed', () => {
	const hostile: [string, string, RegExp][] = [
		['stars', '*a_ '.repeat(30_000), /:16:\d+\n {2}“[*_]” is one mark too many: this paragraph has more than 200/],
		['marks in many paragraphs', `${'*a_ '.repeat(40)}\n\n`.repeat(700), /this file has more than 10000 tags/],
		['underlined headings', 'a\n=\n'.repeat(4000), /:17:1\n {2}“=” under a line of text makes a heading of it\./],
		['open tags', '<Quote id="a">'.repeat(90), /:16:\d+\n {2}More than 20 tags are open here/],
		['open tags over many lines', '<Answer>\n\n'.repeat(4000), /:\d+:1\n {2}More than 20 tags are open here/],
		['lines', 'a\n'.repeat(10_000), /:10001:1\n {2}The file has more than 10000 lines\./],
		['characters', 'a'.repeat(300_000), /:16:\d+\n {2}The file is longer than 300000 characters\./],
	];
	test.each(hostile)('%s', async (_, text, expected) => {
		const before = textOf(en).split('\n').slice(0, 15).join('\n');
		const report = await mistakesAfter({ file: en, text: `${before}\n${text}` });
		expect(report).toMatch(expected);
		expect(report).toMatch(/^1 mistake/);
	});
});
