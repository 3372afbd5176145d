import type { Dispatch } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';
import { dispatchSign } from '../../i18n/format.ts';

/** What stands over a headline: the sign by which the list of quotes names the dispatch, where it has one, and its kicker. */
export const signedKicker = ({ order, kicker }: Pick<Dispatch, 'order' | 'kicker'>, locale: Locale) =>
	[dispatchSign(order, locale), kicker[locale]].filter(Boolean).join(locale === 'zh' ? '\u3000' : ' · ');
