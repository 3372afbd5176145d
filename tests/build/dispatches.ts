import { allSegments, bodySegments, isInLanguage, segmentText, type Dispatch } from '../../src/domain/dispatch.ts';
import { languageTag, locales, type Locale } from '../../src/domain/locale.ts';
import { dispatchFolder } from '../../src/domain/kinds.ts';
import type { View } from '../../src/i18n/urls.ts';
import { readContent } from '../../src/ingest/content.ts';
import type { TestSite } from '../browser/site-setup.ts';
import { attribute, languageOf, textOf, withAttribute, type Element, type Page } from './html.ts';

/** The dispatches of a site as they were written, to compare the built pages with. */
export async function readDispatches({ project }: Pick<TestSite, 'project'>): Promise<Dispatch[]> {
	const { dispatches } = await readContent(project);
	return dispatches;
}

/** The address of a dispatch, under the base path and without a leading slash: `zh/articles/a-slug/`. */
export const pathOf = (locale: Locale, { kind, slug }: Pick<Dispatch, 'kind' | 'slug'>): string =>
	`${locale}/${dispatchFolder[kind]}/${slug}/`;

/** Every reading page of the dispatches: each view in each language. */
export function readingPages(pages: readonly Page[], dispatches: readonly Dispatch[]): ReadingPage[] {
	return dispatches.flatMap((dispatch) =>
		locales.flatMap((locale) =>
			views.map((view) => {
				const path = pathOf(locale, dispatch) + (view === 'single' ? '' : `${view}/`);
				const page = pages.find((candidate) => candidate.path === path);
				if (!page) throw new Error(`There is no page ${path}`);
				return { dispatch, locale, view, page };
			}),
		),
	);
}

/** The elements of a page that carry the text of a segment in the given language, in document order. */
export function segmentElements(page: Page, locale: Locale): Element[] {
	return withAttribute(page.document, 'data-segment').filter(
		(element) => languageOf(element)?.split('-')[0] === languageTag[locale].split('-')[0],
	);
}

/** Id and text of a page's segments in one language. */
export const segmentsOf = (page: Page, locale: Locale): { id: string; text: string }[] =>
	segmentElements(page, locale).map((element) => ({ id: attribute(element, 'data-segment')!, text: textOf(element) }));

/**
 * What a reading page has to show in a language. Where the other language is opened paragraph by paragraph, headlines
 * have none. What is not translated stands as the original in its place on the page of the other language.
 */
export function writtenSegments(
	{ dispatch, locale, view }: Omit<ReadingPage, 'page'>,
	language: Locale,
): { id: string; text: string }[] {
	const beside = view === 'dual' ? allSegments(dispatch) : view === 'reveal' ? bodySegments(dispatch) : [];
	return allSegments(dispatch)
		.filter((segment) =>
			language === locale
				? isInLanguage(segment, locale)
				: !isInLanguage(segment, locale) || (beside.includes(segment) && isInLanguage(segment, language)),
		)
		.map((segment) => ({ id: segment.id, text: segmentText(segment, language) }));
}

export const views = ['single', 'dual', 'reveal'] as const satisfies View[];

export interface ReadingPage {
	dispatch: Dispatch;
	locale: Locale;
	view: View;
	page: Page;
}
