import { locales } from '../domain/locale.ts';
import { isGone, type Permalinks } from '../domain/permalink.ts';
import { urls } from '../i18n/urls.ts';

/** Every address that the ledger promises to answer, a path with the base path, those of ids with their fragments. */
export function ledgerAddresses({ dispatches, quotes, people }: Permalinks): string[] {
	return locales.flatMap((locale) => [
		...dispatches.flatMap((dispatch) => {
			const page = `${urls.home(locale)}${dispatch.id}/`;
			const views = [page, `${page}dual/`, `${page}reveal/`];
			const answers = dispatch.ids.filter((entry) => entry.page).map(({ id }) => `${page}${id}/`);
			const fragments = isGone(dispatch) ? [] : dispatch.ids.map(({ id }) => `${page}#${id}`);
			return [...views, `${page}history/`, `${page}cite/`, ...answers, ...fragments];
		}),
		...quotes.map(({ id }) => urls.quote(locale, id)),
		...people.map(({ id }) => urls.person(locale, id)),
	]);
}
