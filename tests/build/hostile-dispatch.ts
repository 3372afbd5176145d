import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { escapeMdx } from '../../src/ingest/escape-mdx.ts';
import { unfitCharacter } from '../../src/ingest/characters.ts';
import { hostileTexts } from '../browser/hostile.ts';
import { randomNumbers } from '../random.ts';

/** Its folder under `zh/` and `en/` of the built site. */
export const hostilePath = 'articles/hostile-words/';
const id = 'hostile-words';

/**
 * Writes a dispatch into a project of which every field is an attack: texts, titles, captions, names, offices, notes.
 * Returns how many attacks it holds. Invented.
 */
export function writeHostileDispatch(project: string): number {
	const content = join(project, 'content');
	let count = 0;
	const attacks = hostileTexts(600, randomNumbers('content')).flatMap((text) => {
		const line = text.replace(/\s+/g, ' ').trim();
		return line.length < 500 && line !== '' && !unfitCharacter(line) && !invisible.test(line) ? [line] : [];
	});
	const next = () => attacks[count++ % attacks.length]!;
	const zh = () => `文${next()}`;
	const en = () => `A ${next()}`;
	const both = () => ({ zh: zh(), en: en() });
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(content, path)), { recursive: true });
		writeFileSync(join(content, path), text);
	};
	// JSON is YAML.
	const yaml = (facts: object) =>
		Object.entries(facts)
			.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
			.join('');

	const frontmatter = { headline: both(), subtitle: both(), kicker: both(), description: both() };
	const texts = Array.from({ length: 150 }, both);
	const [quoted, caption, item, verse, note, subhead] = [both(), both(), both(), both(), both(), both()];
	for (const lang of ['zh', 'en'] as const) {
		const block = (name: string, id: string, text: string, attributes = '') =>
			`<${name} id="${id}"${attributes}>\n${text}\n</${name}>\n`;
		const attribute = (name: string) => ` ${name}="${next().replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
		const literal = (text: { zh: string; en: string }) => escapeMdx(text[lang], true);
		write(
			`dispatches/${id}/${lang}.mdx`,
			[
				`---\n${yaml(Object.fromEntries(Object.entries(frontmatter).map(([key, text]) => [key, text[lang]])))}---\n`,
				...texts.map((text, index) => block('Paragraph', `p${index}`, literal(text))),
				block('Paragraph', 'said', `<Quote id="hostile-quote">${literal(quoted)}</Quote>`),
				block('Figure', 'f1', literal(caption), ` src="lighthouse.jpg"${attribute('alt')}${attribute('credit')}`),
				block('Subhead', 'h1', literal(subhead)),
				`<List>\n${block('Item', 'i1', literal(item))}</List>\n`,
				block('Verse', 'v1', literal(verse)),
				block('Note', 'n1', literal(note)),
			].join('\n'),
		);
	}
	const source = [...texts, quoted, caption, subhead, item, verse, note].map((text) => text.zh);
	write(`source/${id}.txt`, [frontmatter.headline.zh, frontmatter.subtitle.zh, ...source, ''].join('\n'));
	write(
		`dispatches/${id}/dispatch.yaml`,
		yaml({
			kind: 'article',
			agencies: [both()],
			place: both(),
			date: '2031-05-05',
			bylines: [{ person: 'hostile-person', role: 'reporter' }],
			source: { file: `${id}.txt`, headline: '1-2', body: `3-${source.length + 2}` },
			quotes: { 'hostile-quote': { speaker: 'hostile-person', mode: 'verbatim', about: both() } },
			note: both(),
			places: [{ title: both(), names: texts.slice(0, 2) }],
		}),
	);
	write(
		'people/hostile-person.yaml',
		yaml({ name: { ...both(), pinyin: next() }, role: both(), organisation: both(), note: both(), unverified: both() }),
	);
	copyFileSync(
		join(content, 'dispatches/lighthouse-lit/lighthouse.jpg'),
		join(content, `dispatches/${id}/lighthouse.jpg`),
	);
	return count;
}

/** What is a mistake wherever it stands. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
