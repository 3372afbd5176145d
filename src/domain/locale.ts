/** The two languages of the site, in the order in which the bilingual views set them. */
export const locales = ['zh', 'en'] as const;

export type Locale = (typeof locales)[number];

/** One value for each language. */
export type Bilingual<Value = string> = Record<Locale, Value>;

/** BCP 47 tag for `lang` and `hreflang`; the script is named, not the region (W3C i18n). */
export const languageTag = { zh: 'zh-Hans', en: 'en' } as const satisfies Bilingual;

export const otherLocale = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh');

/** Builds a bilingual value from a function of the locale. */
export function bilingual<Value>(value: (locale: Locale) => Value): Bilingual<Value> {
	return { zh: value('zh'), en: value('en') };
}
