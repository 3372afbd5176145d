import { translationState, type Dispatch } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import { translator } from './strings.ts';

/** What a page with texts of these dispatches says of them: which language was received, and whose the words are. */
export const textsNote = (dispatches: readonly Dispatch[], locale: Locale) =>
	[receivedNote(dispatches, locale), translator(locale)('footer.voices')].join(locale === 'zh' ? '' : ' ');

/** Which language of these dispatches was received, and which is translated, as a sentence. */
export function receivedNote(dispatches: readonly Dispatch[], locale: Locale): string {
	const originals = new Set(dispatches.map(({ original }) => original.locale));
	const [original] = originals;
	const isUntranslated = dispatches.length > 0 && dispatches.every((one) => translationState(one) === 'none');
	const received = isUntranslated ? 'alone' : originals.size === 1 && original ? original : 'either';
	return translator(locale)(`footer.received.${received}`);
}
