import type { Cited } from './cited.ts';
import { cslItems, type CslItem } from './csl-json.ts';

/**
 * BibLaTeX records, one for each language, in UTF-8. The translation says what it translates. Without the white space
 * that other programs set, which an address would hold in three characters each.
 */
export function bibtex(cited: Cited): string {
	const [original, translation] = cslItems(cited);
	const [own, other] = cited.dispatch.original.locale === 'zh' ? languages : languages.toReversed();
	const records = [record(original, own)];
	if (translation) records.push(record(translation, other, { id: original.id, language: own }));
	return records.join('\n');
}

function record(item: CslItem, language = '', translationOf?: { id: string; language: string | undefined }): string {
	const fields: [name: string, value: string | undefined][] = [
		['author', `{${item.author.map(({ literal }) => escapeTex(literal)).join('} and {')}}`],
		// Braces keep the capitals of an English title.
		['title', language === 'english' ? `{${escapeTex(item.title)}}` : escapeTex(item.title)],
		['titleaddon', item.section && escapeTex(item.section)],
		['origtitle', item['original-title'] && escapeTex(item['original-title'])],
		['translator', item.translator && `{${item.translator.map(({ literal }) => escapeTex(literal)).join('} and {')}}`],
		['date', item.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')],
		['note', item.note && escapeTex(item.note)],
		['url', item.URL],
		['langid', language],
		['origlanguage', translationOf?.language],
		['related', translationOf?.id],
		['relatedtype', translationOf && 'translationof'],
	];
	const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}={${value}},\n`);
	return `@online{${item.id},\n${lines.join('')}}\n`;
}

/** What BibLaTeX calls the languages. */
const languages = ['chinese', 'english'];

/** The text with the characters escaped that TeX would read as commands. */
const escapeTex = (text: string) =>
	text.replace(/[\\{}&%$#_~^]/g, (character) => special[character] ?? `\\${character}`);

const special: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};
