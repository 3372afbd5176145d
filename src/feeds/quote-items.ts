import { getQuotes } from '../collections/dispatches.ts';
import { getPeople, personOf } from '../collections/people.ts';
import { getPermalinks } from '../collections/permalinks.ts';
import { headlineText } from '../domain/dispatch.ts';
import { escapeHtml, toHtml } from '../domain/html.ts';
import { inOneLine, plainText } from '../domain/inline.ts';
import { languageTag, type Locale } from '../domain/locale.ts';
import { followAliases, type Permalink } from '../domain/permalink.ts';
import { officeOf } from '../domain/person.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { translationCredit } from '../i18n/translation-credit.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { feedLength, noonOf, type FeedItem } from './feed.ts';
import { urnOf } from './ids.ts';

/** The quotes that were published last. */
export async function quoteItems(locale: Locale): Promise<FeedItem[]> {
	const t = translator(locale);
	const people = await getPeople();
	const { quotes: entries } = await getPermalinks();
	const dated = (await getQuotes()).map((quote) => ({
		quote,
		first: firstQuote(quote.id, entries) ?? { id: quote.id, date: quote.dispatch.date },
	}));
	const newest = dated.toSorted((a, b) => b.first.date.localeCompare(a.first.date)).slice(0, feedLength);
	return newest.map(({ quote, first }) => {
		const { dispatch } = quote;
		const speaker = personOf(people, quote.speaker);
		const text = inOneLine(plainText(quote.content[locale]), locale);
		const url = absoluteUrl(urls.quote(locale, quote.id));
		const credit = translationCredit(dispatch, locale);
		const place = [dispatch.agency[locale], formatDate(dispatch.date, locale), credit]
			.filter(Boolean)
			.join(locale === 'zh' ? '，' : ', ');
		const whole = absoluteUrl(urls.dispatch(locale, dispatch));
		const headline = headlineText(dispatch, locale).replaceAll('\n', ' ');
		return {
			id: urnOf(`${locale}/quotes/${first.id}`),
			url,
			title: t('quote.description', { speaker: speaker.name[locale], text }),
			summary: text,
			html: [
				`<div lang="${languageTag[locale]}">`,
				`<blockquote cite="${url}"><p>${toHtml(quote.content[locale], locale)}</p></blockquote>`,
				`<p>${escapeHtml(`${speaker.name[locale]} · ${officeOf(speaker, locale)} · ${t(`mode.${quote.mode}`)}`)}</p>`,
				`<p>${escapeHtml(place)} · <a href="${whole}">${escapeHtml(headline)}</a></p>`,
				'</div>',
			].join('\n'),
			author: speaker.name[locale],
			published: noonOf(first.date),
			updated: noonOf(first.updated ?? first.date),
		};
	});
}

/** The id under which a quote was first published, when, and when its words last changed. */
function firstQuote(id: string, entries: readonly Permalink[]): FirstQuote | undefined {
	const all = new Map(entries.map((entry) => [entry.id, entry]));
	const leading = entries.filter((entry) => followAliases(all, entry.id) === id);
	const changes = leading.flatMap(({ history }) => history.flatMap(({ until }) => until ?? []));
	const [first] = leading
		.flatMap((entry) => (entry.date ? [{ id: entry.id, date: entry.date }] : []))
		.toSorted((a, b) => a.date.localeCompare(b.date));
	return first && { ...first, updated: changes.toSorted().at(-1) };
}

interface FirstQuote {
	id: string;
	date: string;
	updated?: string | undefined;
}
