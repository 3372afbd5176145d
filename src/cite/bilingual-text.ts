import type { Locale } from '../domain/locale.ts';
import type { Cited } from './cited.ts';
import { citedLine, speakerLine } from './source-line.ts';

/** Both languages as plain text: the words, who said them, the dispatch with its date and place, the address. */
export function bilingualText(cited: Cited, locale: Locale): string {
	const { words, bothUrl } = cited;
	const speaker = speakerLine(cited);
	return [
		...(words ? [words.zh, words.en, ''] : []),
		...(speaker ? [speaker] : []),
		citedLine(cited, 'zh'),
		citedLine(cited, 'en'),
		bothUrl[locale],
	].join('\n');
}
