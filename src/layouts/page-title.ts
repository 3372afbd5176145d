import type { Locale } from '../domain/locale.ts';

/** What search engines show of a title, in characters. */
export const titleRoom = 60;

/**
 * A page's title for the browser and for search engines: its own, whose parts stand between dots, and the site's name,
 * long, short, or left out. Where its own is too long, its longest part ends earlier, between words.
 */
export function pageTitle(title: string, names: readonly string[], locale: Locale): string {
	const parts = title.split(dot);
	const whole = [...names.map((name) => [...parts, name].join(dot)), title].find(({ length }) => length <= titleRoom);
	if (whole !== undefined) return whole;
	const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
	const room = titleRoom - title.length + longest.length;
	return parts.map((part) => (part === longest ? cut(part, room, locale) : part)).join(dot);
}

const dot = ' · ';

function cut(text: string, room: number, locale: Locale): string {
	const kept = text.slice(0, Math.max(room, shortest) - 1).replace(/[\ud800-\udbff]$/, '');
	const end = locale === 'zh' || kept.length === text.length ? kept.length : kept.lastIndexOf(' ');
	return `${kept.slice(0, end > 0 ? end : kept.length).replace(/[\s\p{P}]+$/u, '')}…`;
}

/** A part keeps so many characters, however long the others are. */
const shortest = 20;
