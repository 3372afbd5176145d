import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodySegments, segmentText } from '../../src/domain/dispatch.ts';
import type { Inline } from '../../src/domain/inline.ts';
import { plainText } from '../../src/domain/inline.ts';
import { locales, type Bilingual } from '../../src/domain/locale.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import { readContent } from '../../src/ingest/content.ts';

/**
 * Writes `count` dispatches under `<root>/content`, made of the real paragraphs of the content under `from`, the same
 * for the same count: nine numbered paragraphs each, every third an interview, two quotes each, three a day, one
 * speaker more for every ten, each with a source of its own. The rest of the content under `root` must be there; the
 * ledger is written by `npm run permalinks`. Whatever they seem to say, nobody said it.
 */
export async function writeCorpus(root: string, from: string, count: number): Promise<void> {
	const { paragraphs, names } = await material(from);
	const random = numbers(count);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
	const speakers = Array.from({ length: Math.ceil(count / 10) }, (_, at): Speaker => {
		const [given, family] = [pick(names), pick(names)];
		return {
			id: `speaker-${at + 1}`,
			zh: `${family.zh.slice(0, 1)}${given.zh.slice(-2)}${numeral(at)}`,
			en: `${given.en.split(' ')[0]} ${family.en.split(' ').at(-1)} ${roman(at)}`,
		};
	});
	for (const folder of ['dispatches', 'people', 'source']) {
		await rm(join(root, 'content', folder), { recursive: true, force: true });
		await mkdir(join(root, 'content', folder), { recursive: true });
	}
	for (const { id, zh, en } of speakers) {
		await writeFile(
			join(root, 'content/people', `${id}.yaml`),
			`name: { zh: ${zh}, en: ${en}, pinyin: ${en} }\nrole: { zh: 研究员, en: Researcher }\n` +
				`country: ${random() < 0.5 ? 'china' : 'nepal'}\n`,
		);
	}
	for (let at = 0; at < count; at++) {
		const texts = Array.from({ length: 9 }, () => pick(paragraphs));
		const headline = headlineOf(Array.from({ length: 3 }, () => pick(paragraphs)));
		await writeDispatch(root, at, { texts, headline, speaker: pick(speakers), other: pick(speakers) });
	}
}

/** The folder's name of a dispatch of the corpus, by its number from 0. */
export const corpusSlug = (at: number) => `dispatch-${at + 1}`;

async function writeDispatch(root: string, at: number, { texts, headline, speaker, other }: Draft) {
	const slug = corpusSlug(at);
	const isInterview = at % 3 === 0;
	const prose = isInterview ? interview(slug, texts, speaker) : article(slug, texts);
	const chinese = prose.flatMap(({ lines }) => lines.map(({ zh }) => zh));
	const folder = join(root, 'content/dispatches', slug);
	await mkdir(folder);
	await writeFile(
		join(root, 'content/source', `${slug}.txt`),
		[headline.zh, ...chinese.flatMap(asSetInColumns)].join('\n') + '\n',
	);
	const mode = isInterview ? 'verbatim' : 'reported';
	const quoted = isInterview ? speaker : other;
	await writeFile(
		join(folder, 'dispatch.yaml'),
		[
			`kind: ${isInterview ? 'interview' : 'article'}`,
			'agencies: [{ zh: 新华社, en: Xinhua News Agency }]',
			'place: { zh: 北京, en: Beijing }',
			`date: ${new Date(Date.UTC(2019, 3, 28 + Math.floor(at / 3))).toISOString().slice(0, 10)}`,
			...(isInterview ? [`speakers: { ${speaker.id}: {} }`] : []),
			`source: { file: ${slug}.txt, body: 2-${chinese.flatMap(asSetInColumns).length + 1}, headline: 1 }`,
			'quotes:',
			...[1, 2].map((quote) => `  ${slug}-quote-${quote}: { speaker: ${quoted.id}, mode: ${mode} }`),
			'',
		].join('\n'),
	);
	for (const locale of locales) {
		const front = {
			headline: headline[locale],
			kicker: locale === 'zh' ? `第${at + 1}件` : `Item ${at + 1}`,
			description: headline[locale],
		};
		const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
		await writeFile(
			join(folder, `${locale}.mdx`),
			`---\n${lines.join('\n')}\n---\n\n${prose.map(({ mdx }) => mdx[locale]).join('\n\n')}\n`,
		);
	}
}

/** Three exchanges of a question and two paragraphs, all of them the speaker's. */
function interview(slug: string, texts: readonly Bilingual[], speaker: Speaker): Block[] {
	const question: Bilingual = { zh: '**记者：**', en: '**Reporter:** ' };
	const answer: Bilingual = { zh: `**${speaker.zh}：**`, en: `**${speaker.en}:** ` };
	return [1, 2, 3].map((ordinal): Block => {
		const id = `q${ordinal}`;
		const [asked, first, second] = texts.slice((ordinal - 1) * 3, ordinal * 3) as [Bilingual, Bilingual, Bilingual];
		const lines = [opening(asked), first, second].map((text, at) =>
			added(at === 0 ? question : at === 1 ? answer : none, text),
		);
		const mdx = (locale: keyof Bilingual) => {
			const [q, a, b] = lines.map((line) => line[locale]) as [string, string, string];
			const quoted = ordinal > 2 ? a : withQuote(a, `${slug}-quote-${ordinal}`, answer[locale].length);
			return [
				`<Exchange id="${id}" title="${title(asked)[locale]}">`,
				`<Question id="${id}-q">\n${q}\n</Question>`,
				`<Answer by="${speaker.id}">`,
				`<Paragraph id="${id}-p1">\n${quoted}\n</Paragraph>`,
				`<Paragraph id="${id}-p2">\n${b}\n</Paragraph>`,
				'</Answer>',
				'</Exchange>',
			].join('\n\n');
		};
		return { lines: lines.map(withoutStrong), mdx: { zh: mdx('zh'), en: mdx('en') } };
	});
}

/** Nine paragraphs, of which the fourth and the seventh stand under subheads. */
function article(slug: string, texts: readonly Bilingual[]): Block[] {
	return texts.flatMap((text, at): Block[] => {
		const id = `p${at + 1}`;
		const quote = at < 2 ? `${slug}-quote-${at + 1}` : undefined;
		const mdx = (locale: keyof Bilingual) =>
			`<Paragraph id="${id}">\n${quote ? withQuote(text[locale], quote, 0) : text[locale]}\n</Paragraph>`;
		const paragraph = { lines: [text], mdx: { zh: mdx('zh'), en: mdx('en') } };
		if (at !== 3 && at !== 6) return [paragraph];
		const head = title(text);
		const subhead = (locale: keyof Bilingual) => `<Subhead id="h${at / 3}">\n${head[locale]}\n</Subhead>`;
		return [{ lines: [head], mdx: { zh: subhead('zh'), en: subhead('en') } }, paragraph];
	});
}

/** The texts of the content's paragraphs, without labels, and the names of its people. */
async function material(from: string): Promise<{ paragraphs: Bilingual[]; names: Bilingual[] }> {
	const { dispatches, people } = await readContent(from);
	const unlabeled = (nodes: readonly Inline[]) => plainText(nodes.filter(({ type }) => type !== 'label')).trim();
	const paragraphs = dispatches
		.flatMap(bodySegments)
		.filter((segment) => segment.number !== undefined && segmentText(segment, 'zh').length > 40)
		.map(({ content }) => ({ zh: unlabeled(content.zh), en: unlabeled(content.en) }));
	return { paragraphs, names: [...people.values()].map(({ name }) => ({ zh: name.zh, en: name.en })) };
}

const none: Bilingual = { zh: '', en: '' };
const added = (label: Bilingual, text: Bilingual): Bilingual => ({ zh: label.zh + text.zh, en: label.en + text.en });
const withoutStrong = ({ zh, en }: Bilingual): Bilingual => ({
	zh: zh.replaceAll('**', ''),
	en: en.replaceAll('**', ''),
});

/** The first sentence. */
const opening = (text: Bilingual): Bilingual => ({ zh: firstSentence(text, 'zh'), en: firstSentence(text, 'en') });

function firstSentence(text: Bilingual, locale: keyof Bilingual): string {
	const [first] = sentencesOf(text[locale], locale);
	return text[locale].slice(first!.start, first!.end).trim();
}

/** The first clause, as a subhead or the title of an exchange. */
const title = ({ zh, en }: Bilingual): Bilingual => ({
	zh: bare(zh.split(/[，。；：]/u)[0]!).slice(0, 24),
	en: bare(en)
		.split(/[,.;:]/u)[0]!
		.split(' ')
		.slice(0, 9)
		.join(' '),
});

/** A headline of two or three clauses of about eight characters. */
function headlineOf(texts: readonly Bilingual[]): Bilingual {
	const zh = texts.map((text) => title(text).zh.slice(0, 9)).slice(0, 2);
	return {
		zh: zh.join('　'),
		en: texts
			.map((text) => title(text).en.split(' ').slice(0, 5).join(' '))
			.slice(0, 2)
			.join(', '),
	};
}

const bare = (text: string) => text.replace(/["“”‘’《》]/gu, '').trim();

/** The first sentence after the label marked as a quote. */
function withQuote(text: string, id: string, from: number): string {
	const end = /[。.](?=\s|\p{Script=Han}|$)/u.exec(text.slice(from));
	const to = end ? from + end.index + 1 : text.length;
	return `${text.slice(0, from)}<Quote id="${id}">${text.slice(from, to)}</Quote>${text.slice(to)}`;
}

/** A text in lines of eighteen characters, as a page of a newspaper has it. */
const asSetInColumns = (text: string): string[] => text.match(/.{1,18}/gu) ?? [];

/** Tells names made of the same parts apart. */
const numeral = (at: number) => [...String(at)].map((digit) => '零甲乙丙丁戊己庚辛壬'[Number(digit)]).join('');
const roman = (at: number) => [...String(at)].map((digit) => 'OABCDEFGHI'[Number(digit)]).join('');

/** Numbers from 0 to 1 that a seed determines. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
}

interface Speaker extends Bilingual {
	id: string;
}

interface Draft {
	texts: readonly Bilingual[];
	headline: Bilingual;
	speaker: Speaker;
	other: Speaker;
}

/** A block of a dispatch in both languages, and the lines that its source has for it. */
interface Block {
	lines: Bilingual[];
	mdx: Bilingual;
}
