import { shownLanguage, type Dispatch } from '../domain/dispatch.ts';
import { absoluteUrl } from '../i18n/urls.ts';
import { previewTags, type MetaTag, type PreviewedPage } from './preview-tags.ts';

/**
 * The `<meta>` elements of a page that shows a dispatch or a part of one, in order: for reference managers, then for
 * previews.
 */
export function metaTags({ dispatch, locale, title, description, path, image }: DescribedPage): MetaTag[] {
	const url = absoluteUrl(path);
	return [
		// Without it Zotero takes anything with a citation_title for a journal article.
		{ name: 'z:itemType', content: 'newspaperArticle' },
		{ name: 'citation_title', content: title },
		...dispatch.agencies.map((agency) => ({ name: 'citation_author', content: agency[locale] })),
		{ name: 'citation_date', content: dispatch.date },
		{ name: 'citation_language', content: shownLanguage(dispatch, locale) },
		{ name: 'citation_public_url', content: url },
		{ name: 'citation_abstract', content: description },
		// The text was published by the agency's wire. Without this Zotero takes the name of the site.
		{ name: 'DC.source', content: dispatch.agency[locale] },
		...previewTags({ locale, title, description, path, image, published: dispatch.date }),
	];
}

/** What a page that shows a dispatch or a part of one says about itself. */
export interface DescribedPage extends Omit<PreviewedPage, 'published'> {
	dispatch: Dispatch;
}
