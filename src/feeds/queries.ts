import { getDispatches } from '../collections/dispatches.ts';
import { onceABuild } from '../collections/once.ts';
import { bilingual, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { correctionItems } from './correction-items.ts';
import { dispatchItems } from './dispatch-items.ts';
import { feedKinds, noonOf, type Feed, type FeedItem, type FeedKind } from './feed.ts';
import { urnOf } from './ids.ts';
import { quoteItems } from './quote-items.ts';

/** Every feed in every language. */
export const getFeeds = onceABuild(async (): Promise<Map<FeedKind, Bilingual<Feed>>> => {
	const newest = (await getDispatches())[0]?.date ?? '1970-01-01';
	const feeds = new Map<FeedKind, Bilingual<Feed>>();
	for (const kind of feedKinds) {
		const items = new Map<Locale, FeedItem[]>();
		for (const locale of locales) items.set(locale, await itemsOf[kind](locale));
		feeds.set(
			kind,
			bilingual((locale) => feedOf(kind, locale, items.get(locale) ?? [], noonOf(newest))),
		);
	}
	return feeds;
});

const itemsOf = { dispatches: dispatchItems, quotes: quoteItems, corrections: correctionItems };

/** `since`: when a feed without an item was last changed. */
function feedOf(kind: FeedKind, locale: Locale, items: FeedItem[], since: string): Feed {
	const t = translator(locale);
	const pages = { dispatches: urls.home(locale), quotes: urls.quotes(locale), corrections: urls.feeds(locale) };
	return {
		locale,
		id: urnOf(`${locale}/feeds/${kind}`),
		title: `${t('site.name')} · ${t(`feeds.${kind}`)}`,
		description: t(`feeds.${kind}.explained`),
		page: absoluteUrl(pages[kind]),
		author: t('site.name'),
		updated:
			items
				.map(({ updated }) => updated)
				.toSorted()
				.at(-1) ?? since,
		items,
	};
}
