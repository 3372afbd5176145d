import type { Locale } from '../domain/locale.ts';
import type { Message, Picked, StringKey, Translate } from './strings.ts';

/** The language of the page that this script runs in. */
export const pageLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'zh');

/** In the browser, the words of one file of `browser/` in the language of the page. */
export function pageTranslator<Key extends StringKey>(messages: Picked<Key>): Translate<Key> {
	const own = messages[pageLocale()];
	return (key, ...[values]) => own[key](values as Parameters<Message>[0]);
}
