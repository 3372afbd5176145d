import { shownLanguage, type Dispatch } from '../domain/dispatch.ts';
import { translatorOf } from '../i18n/translation-credit.ts';
import { previewTags, type MetaTag, type PreviewedPage } from './preview-tags.ts';

/**
 * The `<meta>` elements of a page that shows a dispatch or a part of one, in order: for reference managers, then for
 * previews.
 */
export function metaTags({ dispatch, locale, title, description, path, image, place }: DescribedPage): MetaTag[] {
	const site = translatorOf(dispatch, locale);
	return [
		// Without it Zotero takes anything with a citation_title for a journal article.
		{ name: 'z:itemType', content: 'newspaperArticle' },
		// Not citation_author: beside that, Zotero leaves out who translated.
		...dispatch.agencies.map((agency) => ({ name: 'DC.creator', content: inOneField(agency[locale]) })),
		...(site ? [{ name: 'z:translators', content: inOneField(site) }] : []),
		{ name: 'citation_language', content: shownLanguage(dispatch, locale) },
		// The text was published by the agency's wire. Without this Zotero takes the name of the site.
		{ name: 'DC.source', content: dispatch.agency[locale] },
		...previewTags({ locale, title, description, path, image, published: dispatch.date }, citedAs),
		...(place ? [{ property: 'article:section', content: place }] : []),
	];
}

/**
 * What reference managers call the tags for previews that say the same to them. Where a tag has both, Zotero takes the
 * name (`init` of its translator Embedded Metadata); for the abstract it takes the description of the page
 * (`addLowQualityMetadata`).
 */
const citedAs: Record<string, string> = {
	'og:title': 'citation_title',
	'og:url': 'citation_public_url',
	'article:published_time': 'citation_date',
};

/**
 * The name of an institution, which Zotero would cut into a first and a last name at its last space. Where it has a
 * comma, Zotero cuts there, and nothing follows it here (`handleCreators` of its RDF translator, `cleanAuthor` of its
 * utilities).
 */
const inOneField = (name: string) => (name.includes(' ') ? `${name},` : name);

/** What a page that shows a dispatch or a part of one says about itself. */
export interface DescribedPage extends Omit<PreviewedPage, 'published'> {
	dispatch: Dispatch;
	/** Where in the dispatch, for a page that shows a part of it. */
	place?: string;
}
