import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { citeDispatch } from '../../src/cite/cited.ts';
import { apa } from '../../src/cite/apa.ts';
import { allSegments, segmentText, segmentTexts, textLanguage, translationState } from '../../src/domain/dispatch.ts';
import { runPermalinks } from '../../src/cli/run-permalinks.ts';
import { dispatchHtml } from '../../src/feeds/dispatch-html.ts';
import { dispatchMarkdown } from '../../src/feeds/dispatch-markdown.ts';
import { textsNote } from '../../src/i18n/texts-note.ts';
import { formatIssues } from '../../src/ingest/report.ts';
import { dispatchData } from '../../src/meta/json-ld.ts';
import { readAgain } from '../kept-readings.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'translation-'));
	cpSync(join(import.meta.dirname, '../fixtures/content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const folder = 'content/dispatches/talk';
const edit = (file: string, change: (text: string) => string) => {
	const path = join(root, file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const permalinks = async (...options: string[]) => {
	let output = '';
	expect(await runPermalinks(['--root', root, ...options], (line) => (output += `${line}\n`)), output).toBe(true);
	return output;
};

async function read() {
	const { dispatches, issues, warnings } = await readAgain(root);
	const stale = warnings.flatMap(({ warning, file, line }) => (warning?.code === 'stale' ? [`${file}:${line}`] : []));
	return { dispatch: dispatches[0]!, stale, issues: issues.length > 0 ? formatIssues(issues) : '' };
}

test('without a translation the original stands in its place and nothing claims one', async () => {
	rmSync(join(root, folder, 'en.mdx'));
	await permalinks();
	const { dispatch, issues } = await read();
	expect(issues).toBe('');
	expect(translationState(dispatch)).toBe('none');
	const answer = allSegments(dispatch).find(({ id }) => id === 'q1-p1')!;
	expect(segmentText(answer, 'en')).toBe(segmentText(answer, 'zh'));
	expect(textLanguage(answer, 'en')).toBe('zh-Hans');
	expect(segmentTexts(answer).en).toBe('');
	expect(bibtex(citeDispatch(dispatch)).match(/@online/g)).toHaveLength(1);
	expect(apa(citeDispatch(dispatch), 'en')).not.toContain('[');
	expect(dispatchData(dispatch, 'en')).toMatchObject({ inLanguage: 'zh-Hans' });
	expect(JSON.stringify(dispatchData(dispatch, 'en'))).not.toMatch(/translat/i);
});

test('a segment that is empty in the translation is not translated yet, the others are', async () => {
	edit(`${folder}/en.mdx`, (text) => text.replace(/(<Paragraph id="q1-p2">\n)[^]*?(\n<\/Paragraph>)/, '$1$2'));
	await permalinks();
	const { dispatch, issues } = await read();
	expect(issues).toBe('');
	expect(translationState(dispatch)).toBe('partial');
	expect(allSegments(dispatch).map((segment) => [segment.id, textLanguage(segment, 'en')])).toEqual([
		['headline', 'en'],
		['q1-q', 'en'],
		['q1-p1', 'en'],
		['q1-p2', 'zh-Hans'],
	]);
});

test('an original in English or in traditional script is compared with the source and says what it is', async () => {
	edit(`${folder}/dispatch.yaml`, (text) => `${text}original: zh-Hant\n`);
	await permalinks();
	expect((await read()).dispatch.original).toEqual({ locale: 'zh', tag: 'zh-Hant' });
	expect(textLanguage(allSegments((await read()).dispatch)[0]!, 'zh')).toBe('zh-Hant');
	edit(`${folder}/dispatch.yaml`, (text) => text.replace('zh-Hant', 'en'));
	expect((await read()).issues).toMatch(
		/dispatch\.yaml:\d+:\d+\n {2}Nothing of en\.mdx is in content\/source\/page\.txt\./,
	);
	const english = readFileSync(join(root, folder, 'en.mdx'), 'utf8');
	const body = english
		.split('---\n')
		.at(-1)!
		.replaceAll(/<[^>]*>|\*\*/g, '')
		.split('\n')
		.filter((line) => line.trim() !== '');
	const headline = /^headline: (.*)$/m.exec(english)![1]!;
	writeFileSync(join(root, 'content/source/page.txt'), [...body, headline].join('\n'));
	edit(`${folder}/dispatch.yaml`, (text) =>
		text.replace(/body: .*/, `body: 1-${body.length}`).replace(/headline: .*/, `headline: ${body.length + 1}`),
	);
	const { dispatch, issues } = await read();
	expect(issues).toBe('');
	expect(allSegments(dispatch).every(({ lines }) => lines)).toBe(true);
	expect(apa(citeDispatch(dispatch), 'en')).toContain('The bridge is open.');
	expect(bibtex(citeDispatch(dispatch))).toContain('origlanguage={english}');
	expect(JSON.stringify(dispatchData(dispatch, 'zh'))).toContain('translationOfWork');
	for (const text of [
		textsNote([dispatch], 'zh'),
		dispatchHtml(dispatch, [], 'zh'),
		dispatchMarkdown(dispatch, [], 'zh'),
	])
		expect(text).toContain('英文为通讯社电讯原文，逐字照录；中文为本站译文');
});

test('a translation whose original has changed says so until it is changed too or confirmed', async () => {
	const outdated = async () => allSegments((await read()).dispatch).flatMap(({ id, outdated }) => (outdated ? id : []));
	edit(`${folder}/zh.mdx`, (text) => text.replace('桥已经通车', '桥早已通车'));
	edit('content/source/page.txt', (text) => text.replace('桥已经通车', '桥早已通车'));
	expect(await permalinks()).toContain('the Chinese changed, its translation did not');
	expect((await read()).issues).toBe('');
	expect(await outdated()).toEqual(['q1-p1']);
	expect((await read()).stale).toEqual([`${folder}/en.mdx:16`]);
	expect(await permalinks('--confirm', 'talk#q1-p1')).toContain('is confirmed: q1-p1');
	expect(await outdated()).toEqual([]);
	expect((await read()).stale).toEqual([]);
	edit(`${folder}/zh.mdx`, (text) => text.replace('桥早已通车', '桥已经通车'));
	edit('content/source/page.txt', (text) => text.replace('桥早已通车', '桥已经通车'));
	await permalinks();
	expect(await outdated()).toEqual(['q1-p1']);
	edit(`${folder}/en.mdx`, (text) => text.replace('open already', 'open by now'));
	await permalinks();
	expect(await outdated()).toEqual([]);
});

test('what is said under the texts follows from which languages were received', async () => {
	const chinese = (await read()).dispatch;
	const english = { ...chinese, original: { locale: 'en', tag: 'en' } as const };
	rmSync(join(root, folder, 'en.mdx'));
	await permalinks();
	const untranslated = (await read()).dispatch;
	const opening = (...dispatches: Parameters<typeof textsNote>[0]) =>
		(['zh', 'en'] as const).map((locale) => /^.*?[，；,;.]/.exec(textsNote(dispatches, locale))![0]);
	expect([
		opening(chinese),
		opening(english),
		opening(chinese, english),
		opening(untranslated),
		opening(chinese, untranslated),
	]).toMatchInlineSnapshot(`
		[
		  [
		    "中文为通讯社电讯原文，",
		    "The Chinese is the agency’s text,",
		  ],
		  [
		    "英文为通讯社电讯原文，",
		    "The English is the agency’s text,",
		  ],
		  [
		    "通讯社电讯原文逐字照录；",
		    "The agencies’ texts are given character for character.",
		  ],
		  [
		    "通讯社电讯原文逐字照录，",
		    "The agency’s text is given character for character;",
		  ],
		  [
		    "中文为通讯社电讯原文，",
		    "The Chinese is the agency’s text,",
		  ],
		]
	`);
});
