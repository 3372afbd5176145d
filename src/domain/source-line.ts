import type { Locale } from './locale.ts';

/**
 * A dispatch as a line of prose names it: 《题名》，第29段，2019年4月28日; “Title,” para. 29, April 28, 2019, trans. Site.
 * `title` is that of `titleInProse`, place, date and credit are words of the line's language.
 */
export function workLine({ title, place, date, credit }: Work, locale: Locale): string {
	return locale === 'zh'
		? [title, place, date, credit].filter(Boolean).join('，')
		: `${title} ${[place, date, credit].filter(Boolean).join(', ')}`;
}

/** The line of a bibliography in prose: who published the work, then the work. */
export const sourceLine = (publisher: string, work: string, locale: Locale) =>
	locale === 'zh' ? `${publisher}：${work}` : `${publisher}, ${work}`;

/**
 * What goes under words that were copied, up to their address: a dash, whose words they are, the work they are from.
 */
export const attribution = (by: string, work: string, locale: Locale) =>
	locale === 'zh' ? `——${by}，${work}，` : `— ${by}, ${work}, `;

interface Work {
	title: string;
	/** Where in the work; nothing for all of it. */
	place?: string | undefined;
	date: string;
	/** Who translated it; nothing for an original. */
	credit?: string | undefined;
}
