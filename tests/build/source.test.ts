import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { allSegments } from '../../src/domain/dispatch.ts';
import { urls } from '../../src/i18n/urls.ts';
import { readDispatches } from './dispatches.ts';
import { attribute, byTag, elements, readPages, textOf, withAttribute, type Element } from './html.ts';

const pages = readPages(inject('site').dir);
const dispatches = await readDispatches();
const received = readFileSync(join(import.meta.dirname, '../../content/source/000_f8eb0c3754d62f85.txt'), 'utf8')
	.split('\n')
	.slice(0, 508);

const classed = (node: Element, name: string) => elements(node, (element) => attribute(element, 'class') === name);

describe.each(['zh', 'en'] as const)('the page of the source, %s,', (locale) => {
	const page = pages.find(({ path }) => path === `${locale}/source/`)!;
	const lines = withAttribute(page.document, 'id').filter((element) => /^L\d+$/.test(attribute(element, 'id')!));
	const words = lines.map((line) => classed(line, 'words')[0]!);

	test('has every line as it was received, in order, spaces included', () => {
		expect(lines.map((line) => attribute(line, 'id'))).toEqual(received.map((_, index) => `L${index + 1}`));
		expect(words.map(textOf)).toEqual(received);
	});

	test('leads from each line that says something to its segment', () => {
		const wanted = received.map((line, index) => {
			if (line.trim() === '') return undefined;
			const owner = dispatches
				.flatMap((dispatch) => allSegments(dispatch).map((segment) => ({ dispatch, segment })))
				.find(({ segment: { lines: range } }) => range && range.from <= index + 1 && index + 1 <= range.to)!;
			return urls.segment(locale, owner.dispatch, owner.segment.id);
		});
		expect(words.map((element) => attribute(element, 'href'))).toEqual(wanted);
	});

	test('counts 8,025 of 8,025 characters', () => {
		expect(textOf(page.document)).toContain(locale === 'zh' ? '8,025／8,025字符' : '8,025 of 8,025 characters');
	});
});

test('each paragraph, question and subhead leads to the first of its lines, in the views of both languages', () => {
	for (const dispatch of dispatches) {
		for (const segment of dispatch.sections.flatMap(({ heading, segments }) => [
			...(heading ? [heading] : []),
			...segments,
		])) {
			for (const locale of ['zh', 'en'] as const) {
				for (const view of ['dual', 'reveal'] as const) {
					const page = pages.find(({ path }) => `/${path}` === urls.dispatch(locale, dispatch, view))!;
					const handles = byTag(page.document, 'a').find(
						(link) => attribute(link, 'href') === `#${segment.id}` && attribute(link, 'class') === 'n',
					)!.parentNode as Element;
					expect(classed(handles, 'source-handle').map((link) => attribute(link, 'href'))).toEqual([
						`/${locale}/source/#L${segment.lines!.from}`,
					]);
				}
			}
		}
	}
});

test('each quote names the lines that it stands in', () => {
	const quotes = pages.filter(({ path }) => /^en\/quotes\/./.test(path));
	expect(quotes.length).toBeGreaterThan(20);
	for (const page of quotes) expect(textOf(page.document)).toMatch(/Source lines \d+–\d+/);
});
