import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/inline.ts';
import { Decisions } from '../../src/draft/decisions.ts';
import { filesOf } from '../../src/draft/files.ts';
import { knowledgeOf } from '../../src/draft/knowledge.ts';
import { draftPage } from '../../src/draft/page-draft.ts';
import { proveWhole } from '../../src/draft/proof.ts';
import { textsIn } from '../../src/draft/segments.ts';
import { proseSegments } from '../../src/ingest/align.ts';
import { parseProse } from '../../src/ingest/prose.ts';
import { visibleCharacters } from '../../src/ingest/source-text.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { pick, randomNumbers } from '../random.ts';

const received = join(import.meta.dirname, '../fixtures/received');
const lines = [
	...readdirSync(received)
		.filter((name) => name.endsWith('.txt'))
		.flatMap((name) => readFileSync(join(received, name), 'utf8').split('\n')),
	// What Markdown and MDX take for their own.
	...'*a* _b_ `c` <d> {e} [f](g) ~~h~~ | i |\n# 题\n1. 一\n- 二\n> 三\n=====\n***\n&amp; &lt;\n\\\nimport x from "y"'.split(
		'\n',
	),
	...'export const a = 1\n甲\t乙\t丙\n3 4 5\n1、甲\n2、乙\n---\n“\n）\n记者：\n答：'.split('\n'),
];

test('whatever lines a page has, no character is lost and the draft says what the page does', async () => {
	const random = randomNumbers('drafts');
	const knowledge = await knowledgeOf(fixtureSite);
	for (let round = 0; round < 200; round++) {
		const text = Array.from({ length: 1 + Math.floor(random() * 25) }, () => {
			const line = pick(lines, random);
			return pick(['', `　　${line}`, `${line}      ${pick(lines, random)}`, line, line, line], random);
		}).join('\n');
		const page = await draftPage(Buffer.from(text), knowledge, new Decisions());
		if (!page) continue;
		expect(proveWhole(page).faults, text).toEqual([]);
		const files = filesOf(page, Buffer.from(text), 'page', knowledge);
		const locale = page.original === 'en' ? 'en' : 'zh';
		for (const { slug, blocks } of page.dispatches) {
			const { data } = files.find(({ path }) => path === `content/dispatches/${slug}/${locale}.mdx`)!;
			const mistakes: string[] = [];
			const prose = parseProse(String(data), locale, (position, message) => {
				// The frontmatter waits for its editor.
				if (!/# to fill in/.test(String(data).split('\n')[position!.line - 1]!)) mistakes.push(message);
			});
			expect(mistakes, text).toEqual([]);
			const read = proseSegments(prose.blocks).map(({ content }) => plainText(content));
			expect(visibleCharacters(read.join('')).join(''), text).toBe(
				visibleCharacters(textsIn(blocks).join('')).join(''),
			);
		}
	}
});
