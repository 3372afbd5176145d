import type { Locale } from '../domain/locale.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { bilingualMarkdown } from './bilingual-markdown.ts';
import { bilingualText } from './bilingual-text.ts';
import { chicago } from './chicago.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl-json.ts';
import { gbt2015 } from './gbt-2015.ts';
import { gbt2025 } from './gbt-2025.ts';
import { mla } from './mla.ts';
import { ris } from './ris.ts';

/** The styles that a bibliography is written in, by name. Those for English readers cite in English on every page. */
export const styles = [
	{ name: 'GB/T 7714—2025', format: gbt2025, english: false },
	{ name: 'GB/T 7714—2015', format: gbt2015, english: false },
	{ name: 'APA 7', format: apa, english: true },
	{ name: 'Chicago', format: chicago, english: true },
	{ name: 'MLA 9', format: mla, english: true },
] as const satisfies { name: string; format: Format; english: boolean }[];

/** The forms that give the words in both languages. */
export const bilingualForms = [
	{ name: 'cite.text', format: bilingualText },
	{ name: 'cite.markdown', format: bilingualMarkdown },
] as const;

/** The files that a reference manager reads, by extension. Small, so that a page carries them in its links. */
export const files = {
	bib: { name: 'BibTeX', type: 'application/x-bibtex', write: bibtex },
	ris: { name: 'RIS', type: 'application/x-research-info-systems', write: ris },
	json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
} as const satisfies Record<string, { name: string; type: string; write: (cited: Cited) => string }>;

/**
 * Writes a citation for a page's language. `accessed`: the day on which the reader read it, or a placeholder for that.
 */
export type Format = (cited: Cited, locale: Locale, accessed: string) => string;

/**
 * The address of a file that the page itself carries (RFC 2397): a thousand dispatches would else need tens of
 * thousands of small files, and a reader without script gets it as well. Han characters stand in it as they are, so
 * that the page stays small.
 */
export function fileAddress(cited: Cited, extension: FileExtension): string {
	const { type, write } = files[extension];
	return `data:${type};charset=utf-8,${write(cited).replace(unfit, encodeURIComponent)}`;
}

/** What an address may not hold as it is (URL standard, URL code points; and `&`, which HTML would escape). */
const unfit = /[^\w.~!$'()*+,;=:@/?\u00a0-\u{10ffff}-]/gu;

export type FileExtension = keyof typeof files;
