import { getDispatches } from '../collections/dispatches.ts';
import { getFigures } from '../collections/figure-pictures.ts';
import { getNotes, getPermalinks } from '../collections/permalinks.ts';
import { headlineText, type Dispatch } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import type { Permalinks } from '../domain/permalink.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { ledgerKey } from '../ledger/id-spaces.ts';
import { dispatchesLeadingTo } from '../ledger/notes.ts';
import { dispatchHtml } from './dispatch-html.ts';
import { feedLength, noonOf, type FeedItem } from './feed.ts';
import { urnOf } from './ids.ts';

/** The dispatches that were published last, whole. */
export async function dispatchItems(locale: Locale): Promise<FeedItem[]> {
	const permalinks = await getPermalinks();
	const dated = (await getDispatches()).map((dispatch) => ({
		dispatch,
		first: firstEntry(dispatch, permalinks),
	}));
	const newest = dated.toSorted((a, b) => b.first.date.localeCompare(a.first.date)).slice(0, feedLength);
	return Promise.all(
		newest.map(async ({ dispatch, first }) => {
			const { history } = await getNotes(dispatch);
			const changes = history.flatMap(({ past }) => past.flatMap(({ until }) => until ?? []));
			const figures = await getFigures(dispatch);
			return {
				id: urnOf(`${locale}/${first.id}`),
				url: absoluteUrl(urls.dispatch(locale, dispatch)),
				title: headlineText(dispatch, locale).replaceAll('\n', ' '),
				summary: dispatch.description[locale],
				html: dispatchHtml(dispatch, figures, locale),
				author: dispatch.agency[locale],
				published: noonOf(first.date),
				updated: noonOf([first.date, ...changes].toSorted().at(-1) ?? first.date),
			};
		}),
	);
}

/**
 * The address under which a dispatch was first published, and when: renaming it makes no new item. What was not
 * released yet has the date of its dateline.
 */
function firstEntry(dispatch: Dispatch, permalinks: Permalinks): { id: string; date: string } {
	const [first] = dispatchesLeadingTo(ledgerKey(dispatch), permalinks)
		.flatMap(({ id, date }) => (date ? [{ id, date }] : []))
		.toSorted((a, b) => a.date.localeCompare(b.date));
	return first ?? { id: ledgerKey(dispatch), date: dispatch.date };
}
