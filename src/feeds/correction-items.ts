import { getDispatches } from '../collections/dispatches.ts';
import { getPeople } from '../collections/people.ts';
import { getNotes, getPermalinks } from '../collections/permalinks.ts';
import { headlineText, type Dispatch } from '../domain/dispatch.ts';
import { escapeHtml } from '../domain/html.ts';
import { inOneLine } from '../domain/inline.ts';
import { languageTag, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Permalink } from '../domain/permalink.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { historyOfPerson, type ChangedText } from '../ledger/history.ts';
import { ledgerKey } from '../ledger/id-spaces.ts';
import { oldPages } from '../ledger/old-pages.ts';
import { feedLength, noonOf, type FeedItem } from './feed.ts';
import { urnOf } from './ids.ts';

/** Every released text that has changed or was taken back since, the newest first. */
export async function correctionItems(locale: Locale): Promise<FeedItem[]> {
	const t = translator(locale);
	const permalinks = await getPermalinks();
	const items: FeedItem[] = [];
	for (const dispatch of await getDispatches()) {
		const { history, notes } = await getNotes(dispatch);
		const key = ledgerKey(dispatch);
		const url = absoluteUrl(urls.history(locale, dispatch));
		const headline = headlineText(dispatch, locale).replaceAll('\n', ' ');
		for (const changed of history) items.push(...changeItems(changed, { key, url, subject: headline, locale }));
		const withdrawn = [...notes.values()].flatMap((note) => note.withdrawn);
		for (const { permalink } of withdrawn)
			items.push(withdrawnItem(permalink, { key, url: placeOfId(dispatch, permalink.id, locale), locale }));
	}
	for (const person of (await getPeople()).values()) {
		const changed = historyOfPerson(person, permalinks);
		const url = absoluteUrl(urls.person(locale, person.id));
		if (changed)
			items.push(
				...changeItems(changed, { key: 'people', url, subject: t('people.title'), place: person.name[locale], locale }),
			);
	}
	for (const page of oldPages(permalinks)) {
		if (page.state !== 'withdrawn' || page.locale !== locale || page.what === 'answer') continue;
		items.push(withdrawnItem(page.permalink, { key: page.what, url: absoluteUrl(page.path), locale }));
	}
	return items.toSorted((a, b) => b.updated.localeCompare(a.updated)).slice(0, feedLength);
}

/** An item for each time that a text changed. */
function changeItems(
	changed: ChangedText,
	{ key, url, subject, locale, place = placeOf(changed, locale) }: Change,
): FeedItem[] {
	const t = translator(locale);
	return changed.past.flatMap(({ until, text }, index): FeedItem[] => {
		if (!until) return [];
		const next = changed.past[index + 1]?.text ?? changed.now;
		const title = t('feeds.changed', { subject, place });
		return [
			{
				id: urnOf(`${locale}/${key}/${changed.kind}/${changed.id}/${until}`),
				url,
				title,
				summary: t('feeds.changedOn', { date: formatDate(until, locale) }),
				html: [
					`<p>${escapeHtml(t('history.until', { date: formatDate(until, locale) }))}</p>`,
					...quoted(text, next),
					`<p>${escapeHtml(t('feeds.after'))}</p>`,
					...quoted(next, text),
				].join('\n'),
				author: t('site.name'),
				published: noonOf(until),
				updated: noonOf(until),
			},
		];
	});
}

function withdrawnItem(
	{ id, withdrawn, text }: WithdrawnText,
	{ key, url, locale }: Omit<Change, 'subject' | 'place'>,
): FeedItem {
	const t = translator(locale);
	const reason = withdrawn.reason[locale];
	return {
		id: urnOf(`${locale}/${key}/withdrawn/${id}`),
		url,
		title: t('links.withdrawn.title', { text: inOneLine(text[locale], locale) }),
		summary: reason,
		html: [
			`<p>${escapeHtml(t('links.withdrawn.here', { date: formatDate(withdrawn.date, locale), reason }))}</p>`,
			...quoted(text, { zh: '', en: '' }),
		].join('\n'),
		author: t('site.name'),
		published: noonOf(withdrawn.date),
		updated: noonOf(withdrawn.date),
	};
}

function placeOf({ kind, id, number }: ChangedText, locale: Locale): string {
	const t = translator(locale);
	if (kind !== 'segment' && kind !== 'person') return t(`history.${kind}`);
	return number === undefined ? t('history.segment', { id }) : t('dispatch.paragraph', { number });
}

const placeOfId = (dispatch: Dispatch, id: string, locale: Locale) => absoluteUrl(urls.segment(locale, dispatch, id));

/** The text in those languages in which it differs from the other one. */
const quoted = (text: Bilingual, other: Bilingual) =>
	locales
		.filter((language) => text[language] !== other[language])
		.map((language) => {
			const words = escapeHtml(text[language]).replaceAll('\n', '<br>');
			return `<blockquote lang="${languageTag[language]}"><p>${words}</p></blockquote>`;
		});

interface Change {
	/** What the id is unique in. */
	key: string;
	url: string;
	/** What the text belongs to. */
	subject: string;
	/** Where in it. */
	place?: string;
	locale: Locale;
}

type WithdrawnText = Permalink & Required<Pick<Permalink, 'withdrawn'>>;
