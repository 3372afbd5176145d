import { otherLocale, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { absoluteUrl } from '../i18n/urls.ts';

/**
 * The `<meta>` elements from which chat programs and social networks make a preview of a page (Open Graph), its
 * description for search engines among them. `names`: by property, the name of a tag that would say the same to other
 * readers.
 */
export function previewTags(
	{ locale, title, description, path, image, published }: PreviewedPage,
	names: Record<string, string> = {},
): MetaTag[] {
	const tags: MetaTag[] = [
		{ property: 'og:type', content: published ? 'article' : 'website' },
		{ property: 'og:title', content: title },
		{ property: 'og:description', content: description, name: 'description' },
		{ property: 'og:url', content: absoluteUrl(path) },
		{ property: 'og:site_name', content: translator(locale)('site.name') },
		{ property: 'og:locale', content: ogLocale[locale] },
		{ property: 'og:locale:alternate', content: ogLocale[otherLocale(locale)] },
		...(published ? [{ property: 'article:published_time', content: published }] : []),
		...(image
			? [
					{ property: 'og:image', content: image.url },
					{ property: 'og:image:width', content: String(image.width) },
					{ property: 'og:image:height', content: String(image.height) },
					{ property: 'og:image:alt', content: image.alt, name: 'twitter:image:alt' },
				]
			: []),
		{ name: 'twitter:card', content: 'summary_large_image' },
	];
	return tags.map((tag) => ('property' in tag ? { ...tag, name: tag.name ?? names[tag.property] } : tag));
}

/** Open Graph names a region where the page names the script. */
const ogLocale = { zh: 'zh_CN', en: 'en_US' } as const;

/** What a preview shows of a page. */
export interface PreviewedPage {
	locale: Locale;
	/** What is shown, without the site's name. */
	title: string;
	description: string;
	/** The page's own path, from `urls`. */
	path: string;
	/** The picture, its address absolute. */
	image?: PreviewImage | undefined;
	/** The date of a dispatch, where the page shows one or a part of one. */
	published?: string;
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

/** What says the same to readers of properties and of names has both. */
export type MetaTag = { content: string } & ({ name: string } | { property: string; name?: string | undefined });
