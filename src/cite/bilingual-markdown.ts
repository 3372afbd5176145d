import type { Locale } from '../domain/locale.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import type { Cited } from './cited.ts';
import { citedLine, speakerLine } from './source-line.ts';

/**
 * Both languages as Markdown: the words as a block quotation, then speaker and source, each language linked to its own
 * page.
 */
export function bilingualMarkdown(cited: Cited, locale: Locale): string {
	const { words, url, bothUrl } = cited;
	const speaker = speakerLine(cited);
	const source = (language: Locale) =>
		citedLine(cited, language, (text) => `[${escapeMarkdown(text)}](${url[language]})`);
	return [
		...(words ? [`> ${inBlock(words.zh)}\n>\n> ${inBlock(words.en)}`] : []),
		...(speaker ? [escapeMarkdown(speaker)] : []),
		source('zh'),
		source('en'),
		`<${bothUrl[locale]}>`,
	].join('\n\n');
}

/** The text inside of a block quotation, whose line ends are kept. */
const inBlock = (text: string) => text.split('\n').map(escapeMarkdown).join('\\\n> ');
