import type { Bilingual, Locale } from './locale.ts';

/** Somebody whose words, questions or byline a dispatch carries. */
export interface Person {
	id: string;
	name: Bilingual & { pinyin: string };
	/** The office as the dispatch gives it, without the organisation. */
	role: Bilingual;
	organisation?: Bilingual;
	/** None for whoever speaks for no country. */
	country?: Country;
	/** A remark of the site's own. */
	note?: Bilingual;
	/** Present where the English spelling could not be verified: the sentence that says so. */
	unverified?: Bilingual;
}

export type Country = { id: string } & Bilingual;

/** Office and organisation in one phrase: 卡塔尔通讯社调研部主任; Head, Research department, Qatar News Agency. */
export function officeOf({ role, organisation }: Person, locale: Locale): string {
	if (!organisation) return role[locale];
	return locale === 'zh' ? organisation.zh + role.zh : `${role.en}, ${organisation.en}`;
}
