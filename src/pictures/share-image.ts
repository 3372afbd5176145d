import { translator } from '../i18n/strings.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import type { Card } from './card.ts';

/** Of every share image, in pixels. */
export const imageSize = { width: 1200, height: 630 };

/** What the tags of a page say about its share image. */
export function shareImage(card: Card): ShareImage {
	const { locale, kind, id, words, name, origin, credit } = card;
	const text = words.join(locale === 'zh' ? '　' : ' ');
	const from = [origin, credit].filter(Boolean).join(locale === 'zh' ? '，' : ', ');
	return {
		url: absoluteUrl(urls.shareImage(locale, kind, id)),
		...imageSize,
		alt:
			kind === 'page'
				? `${text}${locale === 'zh' ? '　' : ', '}${card.site}`
				: translator(locale)('share.alt', { words: text, name, origin: from }),
	};
}

export interface ShareImage {
	/** The public address. */
	url: string;
	/** In pixels. */
	width: number;
	height: number;
	/** What the image says, in the page's language. */
	alt: string;
}
