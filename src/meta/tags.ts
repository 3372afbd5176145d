import { shownLanguage, type Dispatch } from '../domain/dispatch.ts';
import { otherLocale, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { translatorOf } from '../i18n/translation-credit.ts';
import { absoluteUrl } from '../i18n/urls.ts';

/**
 * The `<meta>` elements of a page that shows a dispatch or a part of one, in order: for reference managers, then for
 * previews.
 */
export function metaTags({ dispatch, locale, title, description, path, image, place }: DescribedPage): MetaTag[] {
	const url = absoluteUrl(path);
	const site = translatorOf(dispatch, locale);
	return [
		// Without it Zotero takes anything with a citation_title for a journal article.
		{ name: 'z:itemType', content: 'newspaperArticle' },
		{ name: 'citation_title', content: title },
		// Not citation_author: beside that, Zotero leaves out who translated.
		...dispatch.agencies.map((agency) => ({ name: 'DC.creator', content: inOneField(agency[locale]) })),
		...(site ? [{ name: 'z:translators', content: inOneField(site) }] : []),
		{ name: 'citation_date', content: dispatch.date },
		{ name: 'citation_language', content: shownLanguage(dispatch, locale) },
		{ name: 'citation_public_url', content: url },
		{ name: 'citation_abstract', content: description },
		// The text was published by the agency's wire. Without this Zotero takes the name of the site.
		{ name: 'DC.source', content: dispatch.agency[locale] },
		{ property: 'og:type', content: 'article' },
		{ property: 'og:title', content: title },
		{ property: 'og:description', content: description },
		{ property: 'og:url', content: url },
		{ property: 'og:site_name', content: translator(locale)('site.name') },
		{ property: 'og:locale', content: ogLocale[locale] },
		{ property: 'og:locale:alternate', content: ogLocale[otherLocale(locale)] },
		{ property: 'article:published_time', content: dispatch.date },
		...(place ? [{ property: 'article:section', content: place }] : []),
		...(image
			? [
					{ property: 'og:image', content: image.url },
					{ property: 'og:image:width', content: String(image.width) },
					{ property: 'og:image:height', content: String(image.height) },
					{ property: 'og:image:alt', content: image.alt },
					{ name: 'twitter:image', content: image.url },
					{ name: 'twitter:image:alt', content: image.alt },
				]
			: []),
		{ name: 'twitter:card', content: 'summary_large_image' },
	];
}

/**
 * The name of an institution, which Zotero would cut into a first and a last name at its last space. Where it has a
 * comma, Zotero cuts there, and nothing follows it here (`handleCreators` of its RDF translator, `cleanAuthor` of its
 * utilities).
 */
const inOneField = (name: string) => (name.includes(' ') ? `${name},` : name);

/** Open Graph names a region where the page names the script. */
const ogLocale = { zh: 'zh_CN', en: 'en_US' } as const;

/** What a page that shows a dispatch or a part of one says about itself. */
export interface DescribedPage {
	dispatch: Dispatch;
	locale: Locale;
	/** What is shown, without the site's name. */
	title: string;
	description: string;
	/** The page's own path, from `urls`. */
	path: string;
	/** Where in the dispatch, for a page that shows a part of it. */
	place?: string;
	/** The picture for previews, its address absolute. */
	image?: PreviewImage | undefined;
}

/** A picture of the page, as Open Graph describes it. */
export interface PreviewImage {
	/** The public address. */
	url: string;
	/** In pixels. */
	width: number;
	height: number;
	/** What it shows, in the page's language. */
	alt: string;
}

export type MetaTag = ({ name: string } | { property: string }) & { content: string };
