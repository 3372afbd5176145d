import type { Dispatch } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';
import { dispatchSign } from '../../i18n/format.ts';

/** What stands over a headline: the sign by which lists of quotes and hits name the dispatch, and its kicker. */
export const signedKicker = ({ order, kicker }: Pick<Dispatch, 'order' | 'kicker'>, locale: Locale) =>
	`${dispatchSign(order, locale)}${locale === 'zh' ? '\u3000' : ' · '}${kicker[locale]}`;
