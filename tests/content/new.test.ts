import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { bodySegments, segmentText, translationState } from '../../src/domain/dispatch.ts';
import { Decisions, type Ask } from '../../src/draft/decisions.ts';
import { filesOf, type DraftFile } from '../../src/draft/files.ts';
import { knowledgeOf } from '../../src/draft/knowledge.ts';
import { draftPage, type PageDraft } from '../../src/draft/page-draft.ts';
import { proveWhole } from '../../src/draft/proof.ts';
import { segmentsIn, textsIn } from '../../src/draft/segments.ts';
import { sourceDraft } from '../../src/draft/source-draft.ts';
import { writeDrafts } from '../../src/draft/write.ts';
import type { ContentIssue } from '../../src/ingest/issue.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readAgain, readContentAgain } from '../kept-readings.ts';

const root = join(import.meta.dirname, '../..');
const received = join(import.meta.dirname, '../fixtures/received');
const pages = (await readdir(received)).filter((name) => name.endsWith('.txt')).map((name) => name.replace('.txt', ''));

/** What the content of a project knows, read once. */
const known = new Map<string, ReturnType<typeof knowledgeOf>>();

async function drafted(file: string, { content = fixtureSite, ask }: { content?: string; ask?: Ask } = {}) {
	const bytes = await readFile(file);
	return draftedFrom(bytes, file, content, ask);
}

async function draftedFrom(bytes: Buffer, file: string, content = fixtureSite, ask?: Ask) {
	const decisions = new Decisions(ask);
	known.set(content, known.get(content) ?? knowledgeOf(content));
	const knowledge = await known.get(content)!;
	const page = (await draftPage(bytes, knowledge, decisions))!;
	const name = file.split('/').at(-1)!.replace('.txt', '');
	return { page, decisions: decisions.made, files: filesOf(page, bytes, name, knowledge) };
}

const pageOf = (name: string) => join(received, `${name}.txt`);

/** The texts of each dispatch, headline first. */
const textsOf = ({ dispatches }: PageDraft) =>
	dispatches.map(({ headline, subtitle, blocks }) => [headline, subtitle, ...textsIn(blocks)]);

const { dispatches } = await readContentAgain(root);

test.each([...new Set(dispatches.map(({ source }) => source.file))])(
	'every character of the project’s own %s is in the drafts of it or said to be left out',
	async (file) => {
		const { page } = await drafted(join(root, 'content/source', file), { content: root });
		expect(page.dispatches.length).toBeGreaterThan(0);
		expect(proveWhole(page).faults).toEqual([]);
	},
);

test.each(['GB18030', 'UTF-16LE', 'UTF-16BE', 'UTF-8 with a mark', 'CRLF'])('is the same from %s', async (form) => {
	const file = pageOf('newspaper-page');
	const text = await readFile(file, 'utf8');
	const bytes =
		form === 'CRLF'
			? Buffer.from(text.replaceAll('\n', '\r\n'))
			: iconv.encode(text, form.startsWith('UTF-8') ? 'utf8' : form, { addBOM: !form.startsWith('GB') });
	const [same, own] = [await draftedFrom(bytes, file), await drafted(file)];
	expect(textsOf(same.page)).toEqual(textsOf(own.page));
	expect(proveWhole(same.page).faults).toEqual([]);
});

test('a page in Big5 is read, and its original is in traditional script', async () => {
	const text = '樣刊電訊社雲嶼9月1日電（記者賈設問）燈塔1日換上新燈，這是今年第三次。\n\n管理所說，燈光可照十海里。\n';
	const { page, decisions } = await draftedFrom(iconv.encode(text, 'big5'), 'a.txt');
	expect(decisions[0]).toMatchObject({ about: 'encoding', value: 'Big5', sure: 'likely' });
	// Somebody of this sound is known under the simplified name.
	expect(decisions.find(({ about }) => about === 'person 賈設問')).toMatchObject({ sure: 'unsure' });
	expect(page.original).toBe('zh-Hant');
	expect(page.dispatches[0]).toMatchObject({
		agency: '樣刊電訊社',
		place: '雲嶼',
		bylines: [{ person: 'jia-shewen-2' }],
	});
});

describe.each(pages)('the received page %s', (name) => {
	test('gives the expected drafts', async () => {
		const { page, decisions, files } = await drafted(pageOf(name));
		expect(proveWhole(page).faults).toEqual([]);
		for (const { path, data } of files) {
			if (typeof data !== 'string') continue;
			await expect(data).toMatchFileSnapshot(join(received, 'expected', name, path.replace('content/', '')));
		}
		const lines = decisions.map(({ line = 0, about, value, sure }) => `${sure} ${line} ${about}: ${value}`);
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(received, 'expected', name, 'decisions.txt'));
	});

	test('gives drafts with no mistake but what an editor has to fill in', async () => {
		const { files } = await drafted(pageOf(name));
		await inProject(async (project) => {
			await writeDrafts(project, files);
			const { issues, warnings } = await readAgain(project);
			expect(own(warnings, files)).toEqual([]);
			const mistakes = issues.filter(({ publishing }) => !publishing);
			expect(mistakes.length).toBeGreaterThan(0);
			for (const { file, line, message } of mistakes) {
				expect(message).toMatch(/ is empty\.$/);
				const lines = (await readFile(join(project, file), 'utf8')).split('\n');
				expect(lines[line! - 1], `${file}:${line} ${message}`).toContain('# to fill in');
			}
		});
	});

	test.each(['empty', 'missing'])(
		'is published as untranslated when that is filled in and its translation %s',
		async (state) => {
			const { page, files } = await drafted(pageOf(name));
			await inProject(async (project) => {
				await writeDrafts(project, files.map(filledIn));
				const folders = page.dispatches.map(({ slug }) => join(project, 'content/dispatches', slug));
				if (state === 'missing')
					for (const folder of folders) await rm(join(folder, page.original === 'en' ? 'zh.mdx' : 'en.mdx'));
				const { issues, warnings, dispatches } = await readAgain(project);
				expect(issues.filter(({ publishing }) => !publishing)).toEqual([]);
				expect(own(warnings, files)).toEqual([]);
				for (const { slug } of page.dispatches)
					expect(translationState(dispatches.find((dispatch) => dispatch.slug === slug)!)).toBe('none');
			});
		},
	);
});

test('in a translation words between the marks are all there is to write, but for a speaker whom nobody knows', async () => {
	const { page, files } = await drafted(pageOf('press-conference'));
	await inProject(async (project) => {
		await writeDrafts(project, files.map(filledIn));
		const path = join(project, 'content/dispatches', page.dispatches[0]!.slug, 'en.mdx');
		const translated = (await readFile(path, 'utf8'))
			.replace(/^(headline|subtitle|kicker|description):$/gm, '$1: Words')
			.replaceAll('title=""', 'title="Words"')
			.replaceAll('></Quote>', '>Words.</Quote>')
			.replace(/(?<!<\/Quote>)\n(?=<\/(?:Paragraph|Question|SignOff)>)/g, ' Words.\n')
			.replace(/> Words/g, '>\nWords');
		await writeFile(path, translated);
		const { issues } = await readAgain(project);
		expect(issues.filter(({ publishing }) => !publishing).map(({ message }) => message)).toMatchInlineSnapshot(`
			[
			  "“q1-q” has no label here, and “样报记者” in zh.mdx.",
			  "“q1-q2” has no label here, and “样报记者” in zh.mdx.",
			]
		`);
	});
});

test('a translation of an exchange without its title is a mistake', async () => {
	const { page, files } = await drafted(pageOf('press-conference'));
	const { slug } = page.dispatches[0]!;
	await inProject(async (project) => {
		await writeDrafts(project, files.map(filledIn));
		const path = join(project, 'content/dispatches', slug, 'en.mdx');
		const text = await readFile(path, 'utf8');
		await writeFile(
			path,
			text
				.replace('headline:\nsubtitle:\nkicker:\ndescription:', 'headline: A\nsubtitle: B\nkicker: C\ndescription: D')
				.replace('<Question id="q1-q">', '<Question id="q1-q">\n**Specimen Daily reporter:** Will it?'),
		);
		const { issues } = await readContentAgain(project);
		expect(issues.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
			'The exchange “q1” has no title. Write <Exchange id="q1" title="…">.',
		]);
	});
});

test('nothing is written over, and nothing at all where something is in the way', async () => {
	const { files } = await drafted(pageOf('one-column'));
	await inProject(async (project) => {
		const first = await writeDrafts(project, files);
		expect(first.written).toEqual(files.map(({ path }) => path));
		expect(
			await writeDrafts(
				project,
				files.filter(({ appends }) => !appends),
			),
		).toEqual({ written: [], inTheWay: [] });
		const zh = files.find(({ path }) => path.endsWith('zh.mdx'))!;
		await writeFile(join(project, zh.path), 'The editor’s own words.');
		await rm(join(project, files[0]!.path));
		expect(await writeDrafts(project, files)).toEqual({ written: [], inTheWay: [zh.path] });
		expect(await readFile(join(project, zh.path), 'utf8')).toBe('The editor’s own words.');
		await expect(readFile(join(project, files[0]!.path))).rejects.toThrow('ENOENT');
	});
});

test('a character that is lost, added or exchanged does not pass', async () => {
	const { page } = await drafted(pageOf('one-column'));
	const [first] = segmentsIn(page.dispatches[0]!.blocks);
	const { text } = first!;
	for (const wrong of [text.slice(1), `${text}。`, text.slice(1) + text.slice(0, 1)]) {
		first!.text = wrong;
		expect(proveWhole(page).faults, wrong).not.toEqual([]);
	}
	first!.text = text;
	expect(proveWhole(page).faults).toEqual([]);
});

test('what is unsure is asked, and the answer taken', async () => {
	const asked: string[] = [];
	const ask: Ask = ({ about }) => {
		asked.push(about);
		return Promise.resolve(about.startsWith('slug') ? 'night-handbook' : '');
	};
	const { page, files } = await drafted(pageOf('one-column'), { ask });
	expect(asked).toContain('slug of the text from line 6');
	expect(page.dispatches[0]!.slug).toBe('night-handbook');
	expect(files.map(({ path }) => path)).toContain('content/dispatches/night-handbook/zh.mdx');
});

test('the command asks, says what it decided and would write, and writes nothing when told so', async () => {
	const command = [
		join(root, 'src/cli/new.ts'),
		pageOf('one-column'),
		'--dry-run',
		'--interactive',
		'--root',
		fixtureSite,
	];
	const run = promisify(execFile)(process.execPath, command);
	// The id of a person, a number that is none of the choices and then one that is, an id that is none; then no more.
	run.child.stdin!.end('yang-ben-sheng\n9\n3\n\nNight Handbook\nnight-handbook\n');
	const { stdout } = await run;
	expect(stdout).toContain('Answer with one of the numbers.');
	expect(stdout).toContain('Write lower-case ASCII letters');
	expect(stdout).toContain('= line 6: person 样本生: yang-ben-sheng (the editor says so)');
	expect(stdout).toMatch(/Of (\d+) characters \d+ are in the drafts and \d+ are left over; none is lost\./);
	expect(stdout).toContain('Would write:\n  content/source/one-column.txt\n');
	expect(stdout).toContain('  content/dispatches/night-handbook/zh.mdx\n');
});

/** A draft with a word in every place that waits for its editor. */
function filledIn(file: DraftFile): DraftFile {
	if (typeof file.data !== 'string' || file.data.startsWith('---\nheadline:\n')) return file;
	const word = `Word ${file.path.split('/').at(-1)!.replace('.yaml', '')}`;
	const data = file.data
		.replace(/^(headline|kicker|description): # to fill in.*$/gm, '$1: 待定')
		.replace(/^.*# to fill in.*$/gm, (line) =>
			line.replace(/ (en|pinyin): *(?=[,}])/g, ` $1: ${word} `).replace(/ zh: *(?=,)/g, ` zh: 待定${word.length}`),
		);
	return { ...file, data };
}

/** What is said of the files of a draft, but for its date: the pages are of years to come. */
const own = (warnings: readonly ContentIssue[], files: readonly DraftFile[]) =>
	warnings.filter(({ file, warning }) => files.some(({ path }) => path === file) && warning?.at !== 'date');

/** A project with the people of the fixture site and no dispatch. */
async function inProject(use: (project: string) => Promise<void>) {
	const project = await mkdtemp(join(tmpdir(), 'new-'));
	try {
		for (const name of ['people', 'countries.yaml'])
			await cp(join(fixtureSite, 'content', name), join(project, 'content', name), { recursive: true });
		for (const name of ['dispatches', 'source']) await mkdir(join(project, 'content', name), { recursive: true });
		await use(project);
	} finally {
		await rm(project, { recursive: true });
	}
}
