import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { locales } from '../../../domain/locale.ts';
import { feedExtensions, feedFormats } from '../../../feeds/formats.ts';
import { getFeeds } from '../../../feeds/queries.ts';
import { absoluteUrl, urls } from '../../../i18n/urls.ts';

/** Every feed in every language and format. */
export async function getStaticPaths() {
	return [...(await getFeeds())].flatMap(([kind, feeds]) =>
		locales.flatMap((lang) =>
			feedExtensions.map((extension) => ({
				params: { lang, kind, extension },
				props: { feed: feeds[lang], extension, self: absoluteUrl(urls.feed(lang, kind, extension)) },
			})),
		),
	);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { feed, extension, self } }) =>
	new Response(feedFormats[extension].write(feed, self));
