import { languageTag } from '../domain/locale.ts';
import type { Feed, FeedItem } from './feed.ts';
import { xmlDocument, xmlElement, xmlTextElement } from '../domain/xml.ts';

/** RSS 2.0, with the whole content and its author by the usual modules. `self`: the address of the file. */
export const rssFeed = (feed: Feed, self: string): string =>
	xmlDocument(
		xmlElement(
			'rss',
			{
				version: '2.0',
				'xmlns:atom': 'http://www.w3.org/2005/Atom',
				'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
				'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			},
			xmlElement(
				'channel',
				{},
				xmlTextElement('title', feed.title),
				xmlTextElement('link', feed.page),
				xmlTextElement('description', feed.description),
				xmlTextElement('language', languageTag[feed.locale]),
				xmlTextElement('lastBuildDate', rfc822(feed.updated)),
				xmlTextElement('docs', 'https://www.rssboard.org/rss-specification'),
				xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
				...feed.items.map(rssItem),
			),
		),
	);

const rssItem = (item: FeedItem) =>
	xmlElement(
		'item',
		{},
		xmlTextElement('title', item.title),
		xmlTextElement('link', item.url),
		xmlTextElement('guid', item.id, { isPermaLink: 'false' }),
		xmlTextElement('pubDate', rfc822(item.published)),
		xmlTextElement('atom:updated', item.updated),
		xmlTextElement('dc:creator', item.author),
		xmlTextElement('description', item.summary),
		xmlTextElement('content:encoded', item.html),
	);

const rfc822 = (time: string) => new Date(time).toUTCString();
