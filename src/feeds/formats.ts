import { atomFeed } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** The formats of every feed, by extension. The first is the one that pages name. */
export const feedFormats = {
	atom: { name: 'Atom', type: 'application/atom+xml', write: atomFeed },
	rss: { name: 'RSS', type: 'application/rss+xml', write: rssFeed },
	json: { name: 'JSON Feed', type: 'application/feed+json', write: jsonFeed },
} as const satisfies Record<string, FeedFormat>;

export type FeedExtension = keyof typeof feedFormats;

export const feedExtensions = Object.keys(feedFormats) as FeedExtension[];

interface FeedFormat {
	name: string;
	type: string;
	write: (feed: Feed, self: string) => string;
}
