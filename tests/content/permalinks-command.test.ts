import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runPermalinks } from '../../src/cli/run-permalinks.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'permalinks-'));
	cpSync(join(import.meta.dirname, '../fixtures/content'), join(root, 'content'), { recursive: true });
});
afterEach(() => {
	rmSync(root, { recursive: true });
	vi.unstubAllEnvs();
});

const read = (file: string) => readFileSync(join(root, 'content', file), 'utf8');
const edit = (file: string, before: string, after: string) =>
	writeFileSync(join(root, 'content', file), read(file).replace(before, after));
const everything = () =>
	readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Runs `npm run permalinks` on the fixture in a shell, after another command, such as one that sets a limit. */
function permalinksIn(command: string, ...options: string[]): Promise<{ code: number; output: string }> {
	const script = join(import.meta.dirname, '../../src/cli/permalinks.ts');
	return new Promise((resolve) => {
		execFile(
			'sh',
			['-c', `${command} && exec "$0" "$@"`, process.execPath, script, '--root', root, ...options],
			(error, stdout, stderr) => resolve({ code: error ? 1 : 0, output: stdout + stderr }),
		);
	});
}

/** What it does on a given day, without a process of its own. */
async function permalinks(...options: string[]): Promise<{ code: number; output: string }> {
	vi.stubEnv('PERMALINKS_DATE', '2020-02-03');
	let output = '';
	const done = await runPermalinks(['--root', root, ...options], (line) => (output += `${line}\n`));
	return { code: done ? 0 : 1, output };
}

test('writes nothing where nothing is new', async () => {
	const before = everything();
	expect(await permalinksIn('true')).toEqual({
		code: 0,
		output: 'Nothing new: content/permalinks.yaml knows every published id.\n',
	});
	expect(everything()).toEqual(before);
});

test('makes the ledger where there is none, the same one as was there once it is released', async () => {
	const [ledger, texts] = [read('permalinks.yaml'), read('published/talk.json')];
	rmSync(join(root, 'content/permalinks.yaml'));
	rmSync(join(root, 'content/published'), { recursive: true });
	const { code, output } = await permalinks();
	expect(code).toBe(0);
	expect(output).toMatchInlineSnapshot(`
		"content/permalinks.yaml:
		  + dispatch: interviews/talk
		  + ids of interviews/talk: headline, q1, q1-q, q1-p1, q1-p2
		  + quote: li-lei-benefit
		  + person: li-lei
		"
	`);
	expect(read('permalinks.yaml')).toBe(
		ledger.replaceAll('date: 2020-01-03, ', '').replaceAll(/ +date: 2020-01-03\n/g, ''),
	);
	expect(readdirSync(join(root, 'content'))).not.toContain('published');
	expect(await permalinks('--release')).toMatchObject({
		code: 0,
		output: expect.stringContaining(
			'Recorded the release in content/permalinks.yaml, content/published/talk.json, content/published/_people.json.',
		),
	});
	expect(read('permalinks.yaml')).toBe(ledger.replaceAll('2020-01-03', '2020-02-03'));
	expect(read('published/talk.json')).toBe(texts);
	expect(await permalinks('--release')).toMatchObject({
		code: 0,
		output: expect.stringContaining('Nothing was new to release.'),
	});
});

test('what was never released leaves no trace when it changes or goes', async () => {
	const released = read('permalinks.yaml');
	const original = { zh: read('dispatches/talk/zh.mdx'), en: read('dispatches/talk/en.mdx') };
	edit('dispatches/talk/en.mdx', 'open already', 'open at last');
	expect((await permalinks()).code).toBe(0);
	edit('dispatches/talk/en.mdx', 'open at last', 'open today');
	expect((await permalinks()).output).toMatchInlineSnapshot(`
		"content/permalinks.yaml:
		  ~ id q1-p1 of interviews/talk: the English changed
		"
	`);
	for (const [file, words] of [
		['zh.mdx', '人人受益。'],
		['en.mdx', 'everyone benefits.'],
	] as const) {
		edit(`dispatches/talk/${file}`, '<Paragraph id="q1-p2">', '<Paragraph id="q1-p1b">');
		edit(
			`dispatches/talk/${file}`,
			`<Quote id="li-lei-benefit">${words}</Quote>`,
			`\n</Paragraph>\n\n<Paragraph id="q1-p2">\n<Quote id="li-lei-benefit">${words}</Quote>`,
		);
	}
	expect((await permalinks()).output).toContain('+ id of interviews/talk: q1-p1b');
	expect(read('permalinks.yaml').match(/- \{ .* \}/g)).toEqual([
		'- { zh: ae4742872b1ed7ac, en: 495134d896bcf63c }',
		'- { zh: 44567f109474dd50, en: a18ecd2efbfc2812 }',
	]);
	for (const locale of ['zh', 'en'] as const)
		writeFileSync(join(root, `content/dispatches/talk/${locale}.mdx`), original[locale]);
	expect((await permalinks()).output).toContain('- id of interviews/talk: q1-p1b');
	expect(read('permalinks.yaml')).toBe(released);
});

test('records the old text of what has changed, adds what is new in its place, and leaves comments alone', async () => {
	edit('permalinks.yaml', '      q1-p1:', '      # The answer begins here.\n      q1-p1:');
	edit('dispatches/talk/en.mdx', 'open already', 'open at last');
	for (const [file, words] of [
		['zh.mdx', '人人受益。'],
		['en.mdx', 'everyone benefits.'],
	] as const) {
		edit(`dispatches/talk/${file}`, '<Paragraph id="q1-p2">', '<Paragraph id="q1-p1b">');
		edit(
			`dispatches/talk/${file}`,
			`<Quote id="li-lei-benefit">${words}</Quote>`,
			`\n</Paragraph>\n\n<Paragraph id="q1-p2">\n<Quote id="li-lei-benefit">${words}</Quote>`,
		);
		edit(`dispatches/talk/${file}`, ' \n</Paragraph>', '\n</Paragraph>');
	}
	const { code, output } = await permalinks('--release');
	expect(output).toMatchInlineSnapshot(`
		"content/permalinks.yaml:
		  + id of interviews/talk: q1-p1b
		  ~ id q1-p1 of interviews/talk: the English changed
		  ~ id q1-p2 of interviews/talk: the Chinese and English changed
		Recorded the release in content/permalinks.yaml, content/published/talk.json.
		"
	`);
	expect(code).toBe(0);
	expect(read('permalinks.yaml').split('\n').slice(10)).toMatchInlineSnapshot(`
		[
		  "    en: 3685320d5514e6b0",
		  "    ids:",
		  "      headline: { date: 2020-01-03, zh: 402774cb3c4a5d4a, en: 3685320d5514e6b0 }",
		  "      q1: { date: 2020-01-03, zh: bf145533c46e5cb9, en: 0ec30a1df6755189, page: true }",
		  "      q1-q: { date: 2020-01-03, zh: c0459d6c0139f436, en: 9e7f21b33d5e396d }",
		  "      # The answer begins here.",
		  "      q1-p1:",
		  "        date: 2020-01-03",
		  "        zh: ae4742872b1ed7ac",
		  "        en: 91a1c1221b4dbbf3",
		  "        history:",
		  "          - { until: 2020-02-03, zh: ae4742872b1ed7ac, en: 495134d896bcf63c }",
		  "      q1-p1b: { date: 2020-02-03, zh: 7a48a653ae5b4acc, en: 13c75d1b2053b001 }",
		  "      q1-p2:",
		  "        date: 2020-01-03",
		  "        zh: 12015a23236af697",
		  "        en: 5b3162b7a4c75ce2",
		  "        history:",
		  "          - { until: 2020-02-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812 }",
		  "",
		  "quotes:",
		  "  li-lei-benefit: { date: 2020-01-03, zh: 12015a23236af697, en: 5b3162b7a4c75ce2 }",
		  "",
		  "people:",
		  "  li-lei: { date: 2020-01-03, zh: 121e2a3ef0b1454a, en: a8b9a1a81f1fd68c }",
		  "",
		]
	`);
	const kept = read('published/talk.json');
	expect([kept.includes('open already'), kept.includes('open at last')]).toEqual([true, true]);
	expect(await permalinks('--check')).toMatchObject({ code: 0 });
});

test('with --check says what is missing, writes nothing and fails', async () => {
	edit('dispatches/talk/en.mdx', 'open already', 'open at last');
	const before = everything();
	const { code, output } = await permalinksIn('true', '--check');
	expect(code).toBe(1);
	expect(output).toMatchInlineSnapshot(`
		"content/permalinks.yaml lacks:
		  ~ id q1-p1 of interviews/talk: the English changed
		Nothing was written. Fix: npm run permalinks
		"
	`);
	expect(everything()).toEqual(before);
});

test('keeps the texts that were lost, as long as they are published', async () => {
	const texts = read('published/talk.json');
	rmSync(join(root, 'content/published/talk.json'));
	expect(await permalinks('--check')).toMatchObject({
		code: 1,
		output: expect.stringContaining('Fix: npm run permalinks keeps it.'),
	});
	expect(await permalinks()).toMatchObject({
		code: 0,
		output: expect.stringContaining('Kept the texts in content/published/talk.json.'),
	});
	expect(read('published/talk.json')).toBe(texts);
});

test.each<[string, (ledger: string) => string | undefined]>([
	['is gone', () => undefined],
	['was emptied', () => ''],
	['was cut short', (ledger) => ledger.slice(0, ledger.indexOf('quotes:'))],
	['lost a history', (ledger) => ledger],
])('refuses a ledger that %s, and writes nothing', async (what, damage) => {
	if (what === 'lost a history') {
		edit('dispatches/talk/en.mdx', 'open already', 'open at last');
		expect((await permalinks('--release')).code).toBe(0);
		edit('permalinks.yaml', /\n +history:\n.*/.exec(read('permalinks.yaml'))![0], '');
	}
	const damaged = damage(read('permalinks.yaml'));
	if (damaged === undefined) rmSync(join(root, 'content/permalinks.yaml'));
	else writeFileSync(join(root, 'content/permalinks.yaml'), damaged);
	const before = everything();
	const { code, output } = await permalinks();
	expect(code).toBe(1);
	expect(output).toMatch(
		/^1 mistake in the content:\n\ncontent\/permalinks\.yaml\n  \d+ of the \d+ texts that content\/published\/ keeps have no entry in this file: [^]*\n  Fix: Take this file as it was from version control\. [^]*\n\nNothing was written\.\n$/,
	);
	expect(everything()).toEqual(before);
});

test('leaves what is published as it is where the disk is full', async () => {
	// A ledger and texts of some length, and a shell that lets no file grow beyond 1 kB.
	edit('dispatches/talk/en.mdx', 'open already', `open ${'at last '.repeat(200)}`);
	const before = everything();
	const { code, output } = await permalinksIn('ulimit -f 1');
	expect(code).toBe(1);
	expect(output).toContain('EFBIG');
	expect(everything()).toEqual(before);
});

test('writes nothing where a published id is gone, and prints the ways on', async () => {
	for (const file of ['zh.mdx', 'en.mdx']) edit(`dispatches/talk/${file}`, 'id="q1-p2"', 'id="q1-p3"');
	const before = everything();
	const { code, output } = await permalinks();
	expect(code).toBe(1);
	expect(output).toMatchInlineSnapshot(`
		"1 mistake in the content:

		content/permalinks.yaml:17:7
		  The id “q1-p2” of interviews/talk was published on 2020-01-03 and is gone.
		  Fix: Bring it back, or write in place of its line one of:
		    q1-p2: { date: 2020-01-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812, alias: { to: q1-p3, date: 2020-02-03 } }   # which has its text
		    q1-p2: { date: 2020-01-03, zh: 44567f109474dd50, en: a18ecd2efbfc2812, withdrawn: { date: 2020-02-03, reason: { zh: "", en: "" } } }

		Nothing was written.
		"
	`);
	expect(everything()).toEqual(before);

	const alias = /^ +(q1-p2: .*alias.*\}) /m.exec(output)![1]!;
	edit('permalinks.yaml', /^ +(q1-p2: .*)$/m.exec(read('permalinks.yaml'))![1]!, alias);
	expect(await permalinks()).toMatchObject({
		code: 0,
		output: expect.stringContaining('+ id of interviews/talk: q1-p3'),
	});
});
