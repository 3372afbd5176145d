import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { gbtEntry } from './gbt.ts';

/** GB/T 7714-2015, replaced in 2026 but still in use: like the 2025 edition, with half-width punctuation. */
export const gbt2015 = (cited: Cited, locale: Locale, accessed: string) =>
	gbtEntry(cited, locale, { colon: ': ', comma: ', ', date: `(${cited.dispatch.date})[${accessed}]` });
