import { sourceLine, workLine } from '../domain/source-line.ts';
import { titleInProse } from '../domain/title.ts';
import { bilingual, type Locale } from '../domain/locale.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { translationCredit } from '../i18n/translation-credit.ts';
import type { Cited } from './cited.ts';
import { locatorLabel } from './locator.ts';

/**
 * The speaker's name in both languages, with whose words are passed on, and a note where the words are the agency's
 * paraphrase.
 */
export function speakerLine(cited: Cited): string | undefined {
	const { speaker, reported } = cited;
	if (!speaker) return undefined;
	const { zh, en } = bilingual((locale) => speakerName(cited, locale) ?? '');
	return reported ? `${zh}（转述） / ${en} (reported)` : `${zh} / ${en}`;
}

/** Who speaks, and whose words are passed on: 王毅转述习近平; Wang Yi, relaying Xi Jinping. */
export function speakerName(
	{ speaker, relays }: Pick<Cited, 'speaker' | 'relays'>,
	locale: Locale,
): string | undefined {
	if (!speaker || !relays) return speaker?.[locale];
	return translator(locale)('quote.relaying', { speaker: speaker[locale], source: relays[locale] });
}

/**
 * Agency, title, place, date and translator in one line of one language. `link` wraps what names the thing: the place,
 * or the title where there is none.
 */
export function citedLine({ dispatch, locator }: Cited, locale: Locale, link = (text: string) => text): string {
	const title = titleInProse(dispatch, locale);
	const named = locator && link(locatorLabel(locator, locale));
	const work = {
		title: named ? title : link(title),
		place: named,
		date: formatDate(dispatch.date, locale),
		credit: translationCredit(dispatch, locale),
	};
	return sourceLine(dispatch.agency[locale], workLine(work, locale), locale);
}

/** How a citation in English of somebody's words begins: Wang Yi, in …; nothing where they are the agency's. */
export function spokenIn(cited: Pick<Cited, 'speaker' | 'relays'>): string {
	const name = speakerName(cited, 'en');
	return name === undefined ? '' : `${name}, in `;
}
