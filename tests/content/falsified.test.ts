import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import type { ContentIssue } from '../../src/ingest/issue.ts';
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
		const sentences = sentencesOf(line, 'en');
		return sentences.length > 3 && !/<Quote/.test(line) ? closed(line.slice(0, sentences[0]!.end)) : line;
	},
	'a sentence that is not translated': (line) =>
		/<Quote/.test(line) ? line : `${line} 这一句话还没有人把它翻译出来。`,
	'a quotation mark': (line) => line.replace(/”/, ''),
	'straight quotation marks': (line) => line.replace(/“([^“”]*)”/, '"$1"'),
};

/** The beginning of a line, with the end of what is still emphasised in it. */
const closed = (text: string) => text.trimEnd() + (text.split('**').length % 2 === 0 ? '**' : '');

/** The lines of a file that are the text of a segment; the two languages have them in the same order. */
const proseLines = (lines: readonly string[]) =>
	lines.flatMap((line, index) =>
		index > 0 && /^<[A-Z]\w* [^<>]*id="[^"]*"[^<>]*>$/.test(lines[index - 1]!) && line !== '' ? [index] : [],
	);

const slugs = readdirSync(join(project, 'content/dispatches'));
const fileOf = (slug: string, locale: string) => join('content/dispatches', slug, `${locale}.mdx`);
const linesOf = (slug: string, locale: string) => readFileSync(join(project, fileOf(slug, locale)), 'utf8').split('\n');
const write = (slug: string, locale: string, lines: readonly string[]) =>
	writeFileSync(join(root, fileOf(slug, locale)), lines.join('\n'));

/** Changes the text of each segment of each dispatch; gives what is now written there, by file and line. */
function falsifyAll(locale: Locale, falsify: (line: string, chinese: string) => string): Map<string, string> {
	const done = new Map<string, string>();
	for (const slug of slugs) {
		const [lines, zh] = [linesOf(slug, locale), linesOf(slug, 'zh')];
		const chinese = proseLines(zh);
		for (const [place, index] of proseLines(lines).entries()) {
			const own = lines[index]!;
			const changed = falsify(own, zh[chinese[place]!]!);
			if (changed !== own) done.set(`${fileOf(slug, locale)}:${index + 1}`, changed);
			lines[index] = changed;
		}
		write(slug, locale, lines);
	}
	return done;
}

const placesOf = (findings: readonly ContentIssue[]) => new Set(findings.map(({ file, line }) => `${file}:${line}`));

describe('what is falsified in the English of the dispatches is reported at its line', () => {
	let falsified = 0;
	afterAll(() => falsifyAll('en', (line) => line));

	test.each(Object.entries(falsifiers))('%s', async (_, falsify) => {
		const done = falsifyAll('en', falsify);
		const { issues, warnings } = await readAgain(root);
		const reported = placesOf([...issues, ...warnings]);
		expect([...done].filter(([place]) => !reported.has(place))).toEqual([]);
		falsified += done.size;
	});

	test('in many places', () => expect(falsified).toBeGreaterThanOrEqual(30));
});

test('whatever is falsified in the Chinese as it was received is a mistake at its line', async () => {
	const done = falsifyAll('zh', (line) =>
		line.replace(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u, (last) => (last === '甲' ? '乙' : '甲')),
	);
	const reported = placesOf((await readAgain(root)).issues);
	expect([...done].filter(([place]) => !reported.has(place))).toEqual([]);
	expect(done.size).toBeGreaterThanOrEqual(30);
});
