import { positionIn } from './characters.ts';
import type { Report } from './issue.ts';
import { blocks, inlines } from './vocabulary.ts';

const names = [...Object.keys(blocks), ...Object.keys(inlines)];
const nameOf = (written: string) => names.find((name) => name.toLowerCase() === written.toLowerCase());

/**
 * Reports what is nearly a tag of a dispatch, each by its cause: the parser would tell of a tag that is not closed, or
 * of another mark. Returns whether there is any.
 */
export function reportForeignTags(text: string, report: Report): boolean {
	let found = false;
	for (const match of text.matchAll(/<!--|[＜〈]\/?([A-Za-z]+)|<\/?([A-Za-z]+)(?=[\s/>＞])([^<>\n]*＞)?/gu)) {
		const [mark, fullWidth, written, wideEnd] = match;
		const name = nameOf(fullWidth ?? written ?? '');
		const mistake = mistakeOf(mark, name, written, fullWidth !== undefined, wideEnd !== undefined);
		if (!mistake) continue;
		report(positionIn(text, match.index), ...mistake);
		found = true;
	}
	return found;
}

function mistakeOf(
	mark: string,
	name: string | undefined,
	written: string | undefined,
	isWide: boolean,
	endsWide: boolean,
): [message: string, fix: string] | undefined {
	if (mark === '<!--')
		return ['“<!--” begins a comment of HTML, which MDX does not have.', 'Write {/* … */} in its place, or remove it.'];
	if (name === undefined) return undefined;
	if (isWide) return [`“${mark}” begins with a full-width mark.`, `Write “${mark.replace(/^./u, '<')}” in its place.`];
	if (endsWide) return [`“${mark}” ends in a full-width mark.`, 'Write “>” in its place.'];
	if (written === name) return undefined;
	return [`<${written}> is not known: tags have capitals.`, `Write <${name}>, and </${name}> at its end.`];
}
