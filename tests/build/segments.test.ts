import { describe, expect, inject, test } from 'vitest';
import { allSegments, segmentText, exchanges, sectionSegments, textLanguage } from '../../src/domain/dispatch.ts';
import { locales } from '../../src/domain/locale.ts';
import { pathOf, readDispatches, readingPages, segmentElements, segmentsOf, writtenSegments } from './dispatches.ts';
import { ancestors, attribute, readPages, textOf, withAttribute } from './html.ts';

const sites = (['site', 'fixture'] as const).map((name) => inject(name));
const built = await Promise.all(
	sites.map(async (site) => ({ pages: readPages(site.dir), dispatches: await readDispatches(site) })),
);
const reading = built.flatMap(({ pages, dispatches }) => readingPages(pages, dispatches));

test('there are dispatches to look at', () => expect(reading.length).toBeGreaterThan(0));

describe.each(reading.map((entry) => [`/${entry.page.path}`, entry] as const))('%s', (_path, entry) => {
	const { dispatch, locale, view, page } = entry;
	const all = withAttribute(page.document, 'data-segment');

	test('holds every segment once a language, in order, with its text and nothing else', () => {
		const written = locales.map((language) => writtenSegments(entry, language));
		expect(locales.map((language) => segmentsOf(page, language))).toEqual(written);
		expect(all.length).toBe(written.flat().length);
	});

	test('names the language on each segment', () => {
		const languages = view === 'single' ? [locale] : locales;
		const written = new Map(allSegments(dispatch).map((segment) => [segment.id, segment]));
		for (const element of all) {
			const segment = written.get(attribute(element, 'data-segment')!)!;
			expect(languages.map((language) => textLanguage(segment, language))).toContain(attribute(element, 'lang'));
		}
	});

	test('has each segment’s id on the element in the language of the page', () => {
		for (const element of segmentElements(page, locale))
			expect(attribute(element, 'id')).toBe(attribute(element, 'data-segment'));
	});

	test('leads to a segment of each id with its fragment', () => {
		const ids = withAttribute(page.document, 'id').map((element) => attribute(element, 'id'));
		for (const { id } of allSegments(dispatch))
			expect([id, ids.filter((other) => other === id).length]).toEqual([id, 1]);
	});

	test('nests no segment in another', () => {
		const nested = all.filter((element) =>
			ancestors(element).some((ancestor) => attribute(ancestor, 'data-segment') !== undefined),
		);
		expect(nested.map((element) => attribute(element, 'data-segment'))).toEqual([]);
	});

	test('keeps links and buttons out of the segments', () => {
		const inside = all.filter(
			(element) => withAttribute(element, 'href').length > 0 || withAttribute(element, 'type').length > 0,
		);
		expect(inside.map((element) => attribute(element, 'data-segment'))).toEqual([]);
	});
});

test('every segment says something in both languages', () => {
	const empty = reading.flatMap(({ page }) =>
		withAttribute(page.document, 'data-segment')
			.filter((element) => textOf(element).trim() === '')
			.map((element) => [page.path, attribute(element, 'data-segment')]),
	);
	expect(empty).toEqual([]);
});

test('no English segment contains a Han character', () => {
	const mixed = reading
		.flatMap(({ page }) => segmentsOf(page, 'en'))
		.filter(({ text }) => /\p{Script=Han}/u.test(text));
	expect(mixed).toEqual([]);
});

test('a page of one answer holds its exchange and nothing else', () => {
	for (const { dispatch, pages } of built.flatMap(({ dispatches, pages }) =>
		dispatches.map((dispatch) => ({ dispatch, pages })),
	)) {
		for (const exchange of exchanges(dispatch)) {
			for (const locale of locales) {
				const page = pages.find(({ path }) => path === `${pathOf(locale, dispatch)}${exchange.id}/`)!;
				const written = sectionSegments(exchange).map((segment) => ({
					id: segment.id,
					text: segmentText(segment, locale),
				}));
				expect(segmentsOf(page, locale)).toEqual(written);
				for (const element of segmentElements(page, locale))
					expect(attribute(element, 'id')).toBe(attribute(element, 'data-segment'));
			}
		}
	}
});
