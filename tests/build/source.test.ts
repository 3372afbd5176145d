import { readFileSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { allSegments, sectionSegments, sourceFiles } from '../../src/domain/dispatch.ts';
import { locales, type Locale } from '../../src/domain/locale.ts';
import { visibleCount } from '../../src/domain/source.ts';
import { urls } from '../../src/i18n/urls.ts';
import { readDispatches } from './dispatches.ts';
import { attribute, byTag, elements, readPages, textOf, withAttribute, type Element } from './html.ts';

const classed = (node: Element, name: string) => elements(node, (element) => attribute(element, 'class') === name);

describe.each(['site', 'fixture'] as const)('on the %s', async (name) => {
	const { dir, project } = inject(name);
	const pages = readPages(dir);
	const dispatches = await readDispatches({ project });
	const files = readdirSync(join(project, 'content/source'));
	/** The only source stands at the address of all. */
	const addressOf = (locale: Locale, file: string) =>
		urls.source(locale, files.length > 1 ? parse(file).name : undefined);

	/** Where a line stands, on whichever of its source's pages. */
	const lineAddress = (locale: Locale, file: string, line: number) => {
		const { path } = pages.find(
			({ path, document }) =>
				`/${path}`.startsWith(addressOf(locale, file)) &&
				withAttribute(document, 'id').some((element) => attribute(element, 'id') === `L${line}`),
		)!;
		return `/${path}#L${line}`;
	};

	describe.each(locales.flatMap((locale) => files.map((file) => [file, locale] as const)))(
		'the page of the source %s, %s,',
		(file, locale) => {
			const own = pages.filter(({ path }) => {
				const rest = `/${path}`.split(addressOf(locale, file))[1];
				return rest !== undefined && /^(?:\d+\/)?$/.test(rest);
			});
			own.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
			const received = linesOf(readFileSync(join(project, 'content/source', file), 'utf8'));
			const lines = own
				.flatMap(({ document }) => withAttribute(document, 'id'))
				.filter((element) => /^L\d+$/.test(attribute(element, 'id')!));

			test('has every line as it was received, in order, spaces included', () => {
				expect(lines.map((line) => attribute(line, 'id'))).toEqual(received.map((_, index) => `L${index + 1}`));
				const numbers = lines.map((line) => textOf(byTag(line, 'a')[0]!));
				expect(lines.map((line, at) => textOf(line).slice(numbers[at]!.length))).toEqual(received);
			});

			test('leads from each line of a dispatch to its segment', () => {
				const segments = dispatches
					.filter(({ source }) => sourceFiles(source).some((one) => one.file === file))
					.flatMap((dispatch) => allSegments(dispatch).map((segment) => ({ dispatch, segment })))
					.filter(({ dispatch, segment }) => (segment.lines?.file ?? dispatch.source.file) === file);
				const wanted = received.map((line, index) => {
					if (line.trim() === '') return undefined;
					const owner = segments.find(
						({ segment: { lines: range } }) => range && range.from <= index + 1 && index + 1 <= range.to,
					);
					return owner && urls.segment(locale, owner.dispatch, owner.segment.id);
				});
				const runs = own
					.flatMap(({ document }) => byTag(document, 'div'))
					.filter((element) => attribute(element, 'class') === 'run');
				const found = runs.flatMap((run) =>
					byTag(run, 'li').map((line) =>
						wanted[Number(attribute(line, 'id')!.slice(1)) - 1] === undefined
							? undefined
							: attribute(classed(run, 'where')[0]!, 'href'),
					),
				);
				expect(found).toEqual(wanted);
				expect(wanted.some(Boolean)).toBe(true);
			});

			test('counts the characters that are published and those that were received', () => {
				const count = visibleCount(received).toLocaleString('en');
				expect(textOf(own[0]!.document)).toMatch(
					new RegExp(locale === 'zh' ? `[\\d,]+／${count}字符` : `[\\d,]+ of ${count} characters`),
				);
			});
		},
	);

	test('each paragraph, question and subhead leads to the first of its lines, in the views of both languages', () => {
		for (const dispatch of dispatches) {
			for (const segment of dispatch.sections.flatMap(sectionSegments)) {
				for (const locale of locales) {
					for (const view of ['dual', 'reveal'] as const) {
						const page = pages.find(({ path }) => `/${path}` === urls.dispatch(locale, dispatch, view))!;
						const handles = byTag(page.document, 'a').find(
							(link) => attribute(link, 'href') === `#${segment.id}` && attribute(link, 'class') === 'n',
						)!.parentNode as Element;
						expect(classed(handles, 'source-handle').map((link) => attribute(link, 'href'))).toEqual([
							lineAddress(locale, segment.lines!.file ?? dispatch.source.file, segment.lines!.from),
						]);
					}
				}
			}
		}
	});

	test('each quote names the lines that it stands in', () => {
		const quotes = pages.filter(({ path }) => /^en\/quotes\/./.test(path));
		expect(quotes.length).toBeGreaterThan(0);
		for (const page of quotes) expect(textOf(page.document)).toMatch(/Source lines? \d+/);
	});
});

/** The lines of a text; white space after the end of the last is none. */
const linesOf = (text: string) => text.replace(/\n\s*$/, '').split('\n');
