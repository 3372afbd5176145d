import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { translationState, type Dispatch } from '../../src/domain/dispatch.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import type { ContentIssue } from '../../src/ingest/issue.ts';
import { readTerms } from '../../src/ingest/terms.ts';
import { readAgain, readContentAgain } from '../kept-readings.ts';

const project = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'falsified-'));
cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const { people, dispatches } = await readContentAgain(project);
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
		if (!term) return line;
		return line.replace(new RegExp([term.en, ...term.also].join('|'), 'gi'), 'another thing');
	},
	'sentences that are missing': (line) => {
		const sentences = sentencesOf(line, 'en');
		return sentences.length > 3 && !/<Quote/.test(line) ? closed(line.slice(0, sentences[0]!.end)) : line;
	},
	'a sentence that is not translated': (line) =>
		/<Quote/.test(line) ? line : line.replace(/\\?$/, ' 这一句话还没有人把它翻译出来。$&'),
	'a quotation mark': (line) => line.replace(/”/, ''),
	'straight quotation marks': (line) => line.replace(/“([^“”]*)”/, '"$1"'),
};

/** The beginning of a line, with the end of what is still emphasised in it. */
const closed = (text: string) => text.trimEnd() + (text.split('**').length % 2 === 0 ? '**' : '');

/** The lines of a file that are the text of a segment; the two languages have them in the same order. */
const proseLines = (lines: readonly string[]) =>
	lines.flatMap((line, index) =>
		index > 0 && /^<[A-Z]\w* [^<>]*id="[^"]*"[^<>]*>$/.test(lines[index - 1]!) && !/^(?:$|\|)/.test(line)
			? [index]
			: [],
	);

const fileOf = (slug: string, locale: string) => join('content/dispatches', slug, `${locale}.mdx`);
const linesOf = (slug: string, locale: string) => readFileSync(join(project, fileOf(slug, locale)), 'utf8').split('\n');
const write = (slug: string, locale: string, lines: readonly string[]) =>
	writeFileSync(join(root, fileOf(slug, locale)), lines.join('\n'));

/**
 * Changes the text of each segment of some dispatches in one language; gives what is now written there, by file and
 * line. `falsify` has the line and that of the original.
 */
function falsifyAll(
	some: readonly Dispatch[],
	localeOf: (dispatch: Dispatch) => Locale,
	falsify: (line: string, original: string) => string,
): Map<string, string> {
	const done = new Map<string, string>();
	for (const dispatch of some) {
		const { slug, original } = dispatch;
		const locale = localeOf(dispatch);
		const [lines, received] = [linesOf(slug, locale), linesOf(slug, original.locale)];
		const places = proseLines(received);
		for (const [place, index] of proseLines(lines).entries()) {
			const own = lines[index]!;
			const changed = falsify(own, received[places[place]!]!);
			if (changed !== own) done.set(`${fileOf(slug, locale)}:${index + 1}`, changed);
			lines[index] = changed;
		}
		write(slug, locale, lines);
	}
	return done;
}

/** A line whose last letter is another one. */
function withAnotherEnd(line: string): string {
	const last = [...line.matchAll(/<[^>]*>|\p{L}/gu)].findLast(([found]) => !found.startsWith('<'));
	if (!last) return line;
	const others = /\p{Script=Han}/u.test(last[0]) ? ['甲', '乙'] : ['x', 'z'];
	return (
		line.slice(0, last.index) + others.find((other) => other !== last[0]) + line.slice(last.index + last[0].length)
	);
}

const placesOf = (findings: readonly ContentIssue[]) => new Set(findings.map(({ file, line }) => `${file}:${line}`));

describe('what is falsified in the English of the dispatches is reported at its line', () => {
	const translated = dispatches.filter(
		(dispatch) => dispatch.original.locale === 'zh' && translationState(dispatch) === 'whole',
	);
	const places: number[] = [];
	afterAll(() => falsifyAll(translated, () => 'en', String));

	test.each(Object.entries(falsifiers))('%s', async (_, falsify) => {
		const done = falsifyAll(translated, () => 'en', falsify);
		const { issues, warnings } = await readAgain(root);
		const reported = placesOf([...issues, ...warnings]);
		expect([...done].filter(([place]) => !reported.has(place))).toEqual([]);
		places.push(done.size);
	});

	test('in many places, and in most ways', () => {
		expect(places.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(30);
		expect(places.filter((count) => count > 0).length).toBeGreaterThanOrEqual(8);
	});
});

test('whatever is falsified in a text as it was received is a mistake at its line', async () => {
	const done = falsifyAll(dispatches, ({ original }) => original.locale, withAnotherEnd);
	const reported = placesOf((await readAgain(root)).issues);
	expect([...done].filter(([place]) => !reported.has(place))).toEqual([]);
	expect(done.size).toBeGreaterThanOrEqual(30);
});
