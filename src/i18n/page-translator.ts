import type { Locale } from '../domain/locale.ts';
import { formatMessage } from './format-message.ts';
import type { Picked, StringKey, Translate, Values } from './strings.ts';

/** The language of the page that this script runs in. */
export const pageLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'zh');

/** In the browser, the words of one file of `browser/` in the language of the page. */
export function pageTranslator<Key extends StringKey>(messages: Picked<Key>): Translate<Key> {
	const locale = pageLocale();
	return (key, ...[values]) => formatMessage(messages[locale][key], locale, values as Values);
}
