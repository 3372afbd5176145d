import { locales, type Locale } from '../domain/locale.ts';
import {
	followAliases,
	isGone,
	type DispatchPermalinks,
	type Permalink,
	type Permalinks,
} from '../domain/permalink.ts';
import { kindOfFolder, type DispatchKind } from '../domain/kinds.ts';
import { urls, type View } from '../i18n/urls.ts';

/** A page that was published at an address that no content makes any more. Paths are those of `urls`. */
export type OldPage = { locale: Locale; path: string } & (Moved | Gone);

/** It leads on. */
export interface Moved {
	state: 'moved';
	to: string;
	/** What is there now. */
	text: string;
}

/** It says what was taken back. */
export interface Gone {
	state: 'withdrawn';
	what: 'dispatch' | 'answer' | 'quote' | 'person';
	permalink: Permalink & Required<Pick<Permalink, 'withdrawn'>>;
	/** The texts of a dispatch. */
	ids: Permalink[];
	/** The page to go on from. */
	back: string;
}

/** Every page that was once published and that the content no longer makes. */
export function oldPages(permalinks: Permalinks): OldPage[] {
	return locales.flatMap((locale) => [
		...permalinks.dispatches.flatMap((dispatch) =>
			isGone(dispatch) ? oldDispatch(dispatch, permalinks, locale) : oldAnswers(dispatch, locale),
		),
		...oldRecords('quote', permalinks.quotes, locale),
		...oldRecords('person', permalinks.people, locale),
	]);
}

function oldDispatch(dispatch: DispatchPermalinks, { dispatches }: Permalinks, locale: Locale): OldPage[] {
	const byAddress = new Map(dispatches.map((one) => [one.id, one]));
	const old = placeOf(dispatch.id);
	const target = byAddress.get(followAliases(byAddress, dispatch.id) ?? '');
	const there = target && placeOf(target.id);
	if (!there) return [];
	const text = target.text[locale];
	const answers = dispatch.ids
		.filter(({ page }) => page)
		.map(({ id }) => ({ id, end: endOf(id, dispatch.ids, target.ids) }));
	const moved = (path: string, to: string): OldPage => ({ locale, path, state: 'moved', to, text });
	const leadsOn = [
		...views
			.filter((view) => view !== 'single' || dispatch !== target)
			.map((view) =>
				moved(urls.dispatch(locale, old, view), urls.dispatch(locale, there, target.withdrawn ? 'single' : view)),
			),
		...([urls.history, urls.cite] as const).map((page) =>
			moved(page(locale, old), target.withdrawn ? urls.dispatch(locale, there) : page(locale, there)),
		),
		...answers.map(({ id, end }) =>
			moved(
				urls.answer(locale, old, id),
				end && !isGone(end) && !target.withdrawn
					? urls.answer(locale, there, end.id)
					: urls.segment(locale, there, end?.id ?? id),
			),
		),
	];
	if (!dispatch.withdrawn) return leadsOn;
	return [
		{
			locale,
			path: urls.dispatch(locale, old),
			state: 'withdrawn',
			what: 'dispatch',
			permalink: { ...dispatch, withdrawn: dispatch.withdrawn },
			ids: dispatch.ids,
			back: urls.home(locale),
		},
		...leadsOn,
	];
}

/** The pages of exchanges that have gone from a dispatch that stays. */
function oldAnswers(dispatch: DispatchPermalinks, locale: Locale): OldPage[] {
	const place = placeOf(dispatch.id);
	return dispatch.ids
		.filter((entry) => entry.page && isGone(entry))
		.flatMap((entry): OldPage[] => {
			const path = urls.answer(locale, place, entry.id);
			const end = endOf(entry.id, dispatch.ids);
			if (entry.withdrawn)
				return [
					{
						locale,
						path,
						state: 'withdrawn',
						what: 'answer',
						permalink: { ...entry, withdrawn: entry.withdrawn },
						ids: [],
						back: urls.segment(locale, place, entry.id),
					},
				];
			return end
				? [{ locale, path, state: 'moved', to: urls.answer(locale, place, end.id), text: end.text[locale] }]
				: [];
		});
}

function oldRecords(what: 'quote' | 'person', entries: readonly Permalink[], locale: Locale): OldPage[] {
	const back = what === 'quote' ? urls.quotes(locale) : urls.people(locale);
	return entries.filter(isGone).flatMap((entry): OldPage[] => {
		const path = urls[what](locale, entry.id);
		const end = endOf(entry.id, entries);
		if (entry.withdrawn)
			return [
				{ locale, path, state: 'withdrawn', what, permalink: { ...entry, withdrawn: entry.withdrawn }, ids: [], back },
			];
		return end ? [{ locale, path, state: 'moved', to: urls[what](locale, end.id), text: end.text[locale] }] : [];
	});
}

/** The entry at the end of an id’s aliases, which may lead from one dispatch into the next. */
function endOf(id: string, entries: readonly Permalink[], next: readonly Permalink[] = []): Permalink | undefined {
	const all = new Map([...next, ...entries].map((entry) => [entry.id, entry]));
	const end = followAliases(all, id);
	return end === undefined ? undefined : (next.find((entry) => entry.id === end) ?? all.get(end));
}

/** What an address in the ledger, such as interviews/a-talk, says of its dispatch. */
function placeOf(address: string): { kind: DispatchKind; slug: string } {
	const [folder = '', slug = ''] = address.split('/');
	return { kind: kindOfFolder(folder) ?? 'article', slug };
}

const views: View[] = ['single', 'dual', 'reveal'];
