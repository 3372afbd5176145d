import { locales, type Locale } from '../domain/locale.ts';
import { dispatchFolder } from '../domain/kinds.ts';
import { getDispatches } from './dispatches.ts';

/** The static paths of a page that exists once a language. */
export const localePaths = () => locales.map((lang) => ({ params: { lang }, props: { locale: lang } }));

/** The static paths of a list on pages, of which the first has no number. */
export const pagedPaths = <Groups>(pagesIn: (locale: Locale) => Groups[]) =>
	localePaths().flatMap(({ params, props }) =>
		pagesIn(props.locale).map((groups, place, { length: count }) => ({
			params: { ...params, page: place === 0 ? undefined : String(place + 1) },
			props: { ...props, groups, page: place + 1, count },
		})),
	);

/** The static paths of a page that exists once a dispatch and language. */
export async function dispatchPaths() {
	const dispatches = await getDispatches();
	return locales.flatMap((lang) =>
		dispatches.map((dispatch) => ({
			params: { lang, section: dispatchFolder[dispatch.kind], slug: dispatch.slug },
			props: { locale: lang, dispatch: dispatch },
		})),
	);
}
