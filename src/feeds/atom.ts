import { languageTag } from '../domain/locale.ts';
import type { Feed, FeedItem } from './feed.ts';
import { xmlDocument, xmlElement, xmlTextElement } from '../domain/xml.ts';

/** Atom (RFC 4287). `self`: the address of the file. */
export const atomFeed = (feed: Feed, self: string): string =>
	xmlDocument(
		xmlElement(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag[feed.locale] },
			xmlTextElement('id', feed.id),
			xmlTextElement('title', feed.title),
			xmlTextElement('subtitle', feed.description),
			xmlTextElement('updated', feed.updated),
			xmlElement('author', {}, xmlTextElement('name', feed.author)),
			xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
			xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
			...feed.items.map(entry),
		),
	);

const entry = (item: FeedItem) =>
	xmlElement(
		'entry',
		{},
		xmlTextElement('id', item.id),
		xmlTextElement('title', item.title),
		xmlElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
		xmlTextElement('published', item.published),
		xmlTextElement('updated', item.updated),
		xmlElement('author', {}, xmlTextElement('name', item.author)),
		xmlTextElement('summary', item.summary),
		xmlTextElement('content', item.html, { type: 'html' }),
	);
