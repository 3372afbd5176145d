import type { Inline } from '../domain/inline.ts';
import { escapeMdx } from '../ingest/escape-mdx.ts';

/**
 * A text for a translator's tool: words, and codes in the place of marks, which the tool keeps and does not show. The
 * codes of a pair have one number; the numbers of a translation are those of its original's marks.
 */
export type Coded = (string | Code)[];

export interface Code {
	number: number;
	/** The beginning or the end of a pair, or a code by itself. */
	kind: 'open' | 'close' | 'alone';
	/** What stands for it in MDX. */
	mark: string;
}

/** The text of a segment as words and codes. `original`: the codes with whose numbers it goes. */
export function codedText(content: readonly Inline[], original: Coded = []): Coded {
	const coded: Coded = [];
	const free = codesIn(original).filter(({ kind }) => kind !== 'close');
	let next = Math.max(0, ...free.map(({ number }) => number));
	const numberFor = (mark: string) => {
		const own = free.findIndex((code) => code.mark === mark);
		return own === -1 ? ++next : (free.splice(own, 1)[0]?.number ?? ++next);
	};
	const walk = (nodes: readonly Inline[]) => {
		for (const node of nodes) {
			const [open, close] = marksOf(node);
			if (node.type === 'text') {
				for (const part of node.value.split(/([\t\n])/))
					if (part === '\t' || part === '\n') coded.push({ number: numberFor(part), kind: 'alone', mark: part });
					else addWords(coded, part);
			} else if (open === '') walk(node.children);
			else {
				const number = numberFor(open);
				coded.push({ number, kind: 'open', mark: open });
				walk(node.children);
				coded.push({ number, kind: 'close', mark: close });
			}
		}
	};
	walk(content);
	return coded;
}

function addWords(coded: Coded, words: string): void {
	const last = coded.at(-1);
	if (typeof last === 'string') coded[coded.length - 1] = last + words;
	else if (words !== '') coded.push(words);
}

/** The words alone. */
export const wordsOf = (coded: Coded) =>
	coded.map((part) => (typeof part === 'string' ? part : part.kind === 'alone' ? part.mark : '')).join('');

export const codesIn = (coded: Coded) => coded.filter((part): part is Code => typeof part !== 'string');

/** The cells of a row, or the one text of any other segment, in MDX. */
export function mdxOf(coded: Coded): string[] {
	let text = '';
	const cells: string[] = [];
	for (const part of coded) {
		if (typeof part === 'string') text += escapeMdx(part.replace(/\s*\n\s*/g, ' '), text === '');
		else if (part.mark === '\t') {
			cells.push(text.trim());
			text = '';
		} else text += part.mark === '\n' ? '\\\n' : part.mark;
	}
	return [...cells, text.trim()];
}

/** What is wrong with the codes of a translation: one that has no other half, or stands across another. */
export function codeFault(coded: Coded): string | undefined {
	const open: number[] = [];
	for (const { number, kind } of codesIn(coded)) {
		if (kind === 'open') open.push(number);
		else if (kind === 'close' && open.pop() !== number)
			return `the end of code ${number} is not where its beginning asks for it`;
	}
	return open.length > 0 ? `code ${open.at(-1)} is not ended` : undefined;
}

function marksOf(node: Inline): [open: string, close: string] {
	if (node.type === 'strong' || (node.type === 'label' && node.role === 'speaker')) return ['**', '**'];
	if (node.type === 'emphasis') return ['*', '*'];
	if (node.type === 'quote') return [`<Quote id="${node.id}">`, '</Quote>'];
	return node.type === 'label' && node.role === 'dateline' ? ['<Dateline>', '</Dateline>'] : ['', ''];
}
