import { headlineIsEditorial, headlineText } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import { formatDate } from '../i18n/format.ts';
import type { Cited } from './cited.ts';
import { placeLabel } from './place.ts';
import { inQuotes } from './title.ts';

/** Who speaks, in both languages; where the words are the agency's paraphrase, it says so. */
export function speakerLine({ speaker, reported }: Cited): string | undefined {
	if (!speaker) return undefined;
	return reported ? `${speaker.zh}（转述） / ${speaker.en} (reported)` : `${speaker.zh} / ${speaker.en}`;
}

/**
 * Agency, title, place and date in one line of one language, in the marks of its prose:
 * 新华社：《题名》，第29段，2019年4月28日. `link` wraps what names the thing: the place, or the title where there is none.
 */
export function sourceLine({ dispatch, place }: Cited, locale: Locale, link = (text: string) => text): string {
	const bare = headlineText(dispatch, locale);
	const supplied = headlineIsEditorial(dispatch);
	const date = formatDate(dispatch.date, locale);
	const named = place && link(placeLabel(place, locale));
	if (locale === 'zh') {
		const title = supplied ? `〔${bare}〕` : `《${bare}》`;
		return `${dispatch.agency.zh}：${[named ? title : link(title), named, date].filter(Boolean).join('，')}`;
	}
	const title = supplied ? `[${bare}],` : inQuotes(bare, ',');
	return `${dispatch.agency.en}, ${named ? `${title} ${named},` : link(title)} ${date}`;
}
