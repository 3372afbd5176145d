import { translationState, type Dispatch } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import { translator } from './strings.ts';

/** Who translated the dispatch into a language: this site. Nobody where it is the original, or not translated. */
export function translatorOf(dispatch: Dispatch, locale: Locale): string | undefined {
	const isTranslated = locale !== dispatch.original.locale && translationState(dispatch) !== 'none';
	return isTranslated ? translator(locale)('site.name') : undefined;
}

/** The same as a line of prose credits it: trans. Dispatches in Two Languages; 电讯双语录译. */
export function translationCredit(dispatch: Dispatch, locale: Locale): string | undefined {
	const site = translatorOf(dispatch, locale);
	return site && translator(locale)('credit.translation', { site });
}
