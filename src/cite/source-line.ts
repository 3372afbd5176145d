import { sourceLine, workLine } from '../domain/source-line.ts';
import { titleInProse } from '../domain/title.ts';
import type { Locale } from '../domain/locale.ts';
import { formatDate } from '../i18n/format.ts';
import type { Cited } from './cited.ts';
import { locatorLabel } from './locator.ts';

/** The speaker's name in both languages, with a note where the words are the agency's paraphrase. */
export function speakerLine({ speaker, reported }: Cited): string | undefined {
	if (!speaker) return undefined;
	return reported ? `${speaker.zh}（转述） / ${speaker.en} (reported)` : `${speaker.zh} / ${speaker.en}`;
}

/**
 * Agency, title, place and date in one line of one language. `link` wraps what names the thing: the place, or the title
 * where there is none.
 */
export function citedLine({ dispatch, locator }: Cited, locale: Locale, link = (text: string) => text): string {
	const title = titleInProse(dispatch, locale);
	const named = locator && link(locatorLabel(locator, locale));
	const date = formatDate(dispatch.date, locale);
	return sourceLine(
		dispatch.agency[locale],
		workLine({ title: named ? title : link(title), place: named, date }, locale),
		locale,
	);
}
