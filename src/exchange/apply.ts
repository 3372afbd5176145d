import { stringify } from 'yaml';
import { mdxOf, wordsOf, type Coded } from './coded.ts';
import type { Unit } from './units.ts';

/** The file of a translation with the text of one unit; undefined where it has no place for it. */
export function withText(mdx: string, { id, part }: Pick<Unit, 'id' | 'part'>, text: Coded): string | undefined {
	const words = wordsOf(text);
	if (part === 'frontmatter')
		return swapped(mdx, new RegExp(`^${id}:.*$`, 'm'), () => `${id}: ${words && scalarOf(words)}`.trimEnd());
	if (part === 'title')
		return swapped(mdx, new RegExp(`<Exchange id="${id}"[^>]*>`), () => `<Exchange id="${id}"${titleOf(words)}>`);
	if (part === 'attribute') {
		const [figure = '', name = ''] = id.split('.');
		const attribute = new RegExp(`(<Figure\\b[^>]*\\bid="${figure}"[^>]*\\b${name}=")[^"]*(?=")`);
		return words === '' ? mdx : swapped(mdx, attribute, (before) => before + quoted(words));
	}
	const cells = mdxOf(text);
	const body = cells.join('');
	const tagged = new RegExp(`(<(?!Table|Exchange)(\\w+)\\b[^>]*\\bid="${id}"[^>]*>)[^]*?\\s*(?=<List>|</\\2>)`);
	const row = new RegExp(`^(\\| *${id} *\\||<Table id="${id}">\\s*\\| *id *\\|).*$`, 'm');
	return (
		swapped(mdx, tagged, (tag) => `${tag}\n${body}${body === '' ? '' : '\n'}`) ??
		swapped(mdx, row, (start) => `${start} ${cells.join(' | ')} |`)
	);
}

/** The file of a translation in which nothing is translated yet, made of the original's. */
export function untranslatedMdx(original: string, units: readonly Unit[]): string {
	return units.reduce((mdx, unit) => withText(mdx, unit, emptied(unit)) ?? mdx, original);
}

/** No words; of a row its cells. */
const emptied = ({ source }: Unit): Coded => source.filter((part) => typeof part !== 'string' && part.mark === '\t');

const scalarOf = (text: string) => stringify(text, { lineWidth: 0 }).trim();

const titleOf = (text: string) => (text === '' ? '' : ` title="${quoted(text)}"`);

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The text with what the pattern finds first written anew, given its first group. */
function swapped(text: string, pattern: RegExp, write: (group: string) => string): string | undefined {
	return pattern.test(text) ? text.replace(pattern, (_, group: string) => write(group)) : undefined;
}
