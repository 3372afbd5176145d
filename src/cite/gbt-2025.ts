import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { gbtEntry } from './gbt.ts';

/**
 * GB/T 7714-2025, in force since 1 July 2026: full-width punctuation, and an access date for what exists only online.
 */
export const gbt2025 = (cited: Cited, locale: Locale, accessed: string) =>
	gbtEntry(cited, locale, {
		colon: locale === 'zh' ? '：' : ': ',
		comma: locale === 'zh' ? '，' : ', ',
		date: `（${cited.dispatch.date}）[${accessed}]`,
	});
