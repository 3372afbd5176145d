import { languageTag } from '../domain/locale.ts';
import type { Feed } from './feed.ts';

/** JSON Feed 1.1. `self`: the address of the file. */
export function jsonFeed(feed: Feed, self: string): string {
	const language = languageTag[feed.locale];
	const value = {
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		home_page_url: feed.page,
		feed_url: self,
		description: feed.description,
		language,
		authors: [{ name: feed.author }],
		items: feed.items.map((item) => ({
			id: item.id,
			url: item.url,
			title: item.title,
			summary: item.summary,
			content_html: item.html,
			date_published: item.published,
			date_modified: item.updated,
			authors: [{ name: item.author }],
			language,
		})),
	};
	return `${JSON.stringify(value, null, '\t')}\n`;
}
