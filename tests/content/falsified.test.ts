import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sentencesOf } from '../../src/domain/sentences.ts';
import { readTerms } from '../../src/ingest/terms.ts';
import { readAgain, readContentAgain } from '../kept-readings.ts';

const project = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'falsified-'));
cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const { people } = await readContentAgain(project);
const terms = await readTerms(project, []);

/** Ways in which a line of English comes to say something else than its Chinese, or stays as it is. */
const falsifiers: Record<string, (line: string, chinese: string) => string> = {
	'a figure': (line) =>
		line.replace(/\b[1-9]\d*(?:,\d{3})*\b/, (figure) => String(Number(figure.replace(',', '')) + 1)),
	'a number in words': (line) => line.replace(/\b(?:three|four|five|six|seven|twelve)\b/, 'nine'),
	'an ordinal': (line) => line.replace(/\b(?:Second|Third|Fourth|Fifth|Sixth)\b/g, 'Ninth'),
	'a magnitude': (line) => line.replace(/\bbillion\b/, 'million'),
	'how exact a figure is': (line) => line.replace(/\bmore than (?=[\d,]+ )/, ''),
	'a name': (line) => {
		const name = [...people.values()].map((person) => person.name.en).find((own) => line.includes(own)) ?? '\0';
		return line.replace(
			name,
			name.replace(/\p{Lu}(?=\S*$)/u, (letter) => (letter === 'K' ? 'G' : 'K')),
		);
	},
	'a term': (line, chinese) => {
		const term = terms.find(({ zh, en }) => [zh].flat().some((own) => chinese.includes(own)) && line.includes(en));
		return term ? [term.en, ...term.also].reduce((text, en) => text.replaceAll(en, 'another thing'), line) : line;
	},
	'sentences that are missing': (line) => {
		const { end } = sentencesOf(line, 'en')[0] ?? { end: 0 };
		return sentencesOf(line, 'en').length > 3 ? line.slice(0, end) + '</Quote>'.repeat(open(line.slice(0, end))) : line;
	},
	'a sentence that is not translated': (line) =>
		/<Quote/.test(line) ? line : `${line} 这一句话还没有人把它翻译出来。`,
	'a quotation mark': (line) => line.replace(/”/, ''),
	'straight quotation marks': (line) => line.replace(/“([^“”]*)”/, '"$1"'),
};
const open = (text: string) => (text.match(/<Quote/g)?.length ?? 0) - (text.match(/<\/Quote/g)?.length ?? 0);

/** The lines of a file that are the text of a segment; the two languages have them in the same order. */
const proseLines = (lines: readonly string[]) =>
	lines.flatMap((line, index) =>
		index > 0 && /^<[A-Z]\w* [^<>]*id="[^"]*"[^<>]*>$/.test(lines[index - 1]!) && line !== '' ? [index] : [],
	);

const slugs = readdirSync(join(root, 'content/dispatches'));
const linesOf = (slug: string, locale: string) =>
	readFileSync(join(root, 'content/dispatches', slug, `${locale}.mdx`), 'utf8').split('\n');
const write = (slug: string, locale: string, lines: readonly string[]) =>
	writeFileSync(join(root, 'content/dispatches', slug, `${locale}.mdx`), lines.join('\n'));

test('whatever is falsified in the English of the dispatches is reported at its line', async () => {
	const names = Object.keys(falsifiers);
	const done: { file: string; line: number; what: string }[] = [];
	for (const slug of slugs) {
		const [zh, en] = [linesOf(slug, 'zh'), linesOf(slug, 'en')];
		const chinese = proseLines(zh);
		for (const [place, index] of proseLines(en).entries()) {
			// Each line in the next way that is possible in it.
			const turn = [...names.slice(done.length % names.length), ...names.slice(0, done.length % names.length)];
			const own = en[index]!;
			const what = turn.find((name) => falsifiers[name]!(own, zh[chinese[place]!]!) !== own);
			if (what === undefined) continue;
			en[index] = falsifiers[what]!(own, zh[chinese[place]!]!);
			done.push({ file: `content/dispatches/${slug}/en.mdx`, line: index + 1, what });
		}
		write(slug, 'en', en);
	}
	const { issues, warnings } = await readAgain(root);
	const reported = new Set([...issues, ...warnings].map(({ file, line }) => `${file}:${line}`));
	expect(done.filter(({ file, line }) => !reported.has(`${file}:${line}`))).toEqual([]);
	expect(done.length).toBeGreaterThanOrEqual(30);
	expect(new Set(done.map(({ what }) => what)).size).toBeGreaterThanOrEqual(8);
});

test('whatever is falsified in the Chinese as it was received is a mistake at its line', async () => {
	const done: string[] = [];
	for (const slug of slugs) {
		const zh = linesOf(slug, 'zh');
		for (const index of proseLines(zh)) {
			zh[index] = zh[index]!.replace(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u, (last) => (last === '甲' ? '乙' : '甲'));
			done.push(`content/dispatches/${slug}/zh.mdx:${index + 1}`);
		}
		write(slug, 'zh', zh);
	}
	const { issues } = await readAgain(root);
	const reported = new Set(issues.map(({ file, line }) => `${file}:${line}`));
	expect(done.filter((place) => !reported.has(place))).toEqual([]);
	expect(done.length).toBeGreaterThanOrEqual(30);
});
