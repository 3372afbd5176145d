import type { Locale } from '../domain/locale.ts';

/** What one can subscribe to. */
export const feedKinds = ['dispatches', 'quotes', 'corrections'] as const;

export type FeedKind = (typeof feedKinds)[number];

/** A feed in one language, which every format is written from. Addresses are absolute, times RFC 3339. */
export interface Feed {
	locale: Locale;
	/** For ever the same, wherever the site is. */
	id: string;
	title: string;
	description: string;
	/** The page that shows the same. */
	page: string;
	/** Who speaks for the feed: the site. */
	author: string;
	/** When one of its items last changed. */
	updated: string;
	/** The newest first. */
	items: FeedItem[];
}

export interface FeedItem {
	/** For ever the same, whatever becomes of the address. */
	id: string;
	url: string;
	title: string;
	/** In a sentence, without markup. */
	summary: string;
	/** All of it, as HTML that says its language. */
	html: string;
	/** Whose words it has. */
	author: string;
	published: string;
	updated: string;
}

/** How many items a feed has at most: a reader who comes every week misses none. */
export const feedLength = 50;

/**
 * A calendar date as a point in time: noon in Greenwich, which is on that date all over the world. The hour at which
 * something was published is not known.
 */
export const noonOf = (date: string) => `${date}T12:00:00Z`;
