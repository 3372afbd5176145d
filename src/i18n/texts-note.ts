import { translationState, type Dispatch } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import { translator } from './strings.ts';

/** What a page with texts of these dispatches says of them: which language was received, and which is translated. */
export function textsNote(dispatches: readonly Dispatch[], locale: Locale): string {
	const t = translator(locale);
	const originals = new Set(dispatches.map(({ original }) => original.locale));
	const [original] = originals;
	const isUntranslated = dispatches.length > 0 && dispatches.every((one) => translationState(one) === 'none');
	const received = isUntranslated ? 'alone' : originals.size === 1 && original ? original : 'either';
	return [t(`footer.received.${received}`), t('footer.voices')].join(locale === 'zh' ? '' : ' ');
}
