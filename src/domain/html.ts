import type { Inline } from './inline.ts';
import type { Locale } from './locale.ts';

/** The content of a segment as HTML. Its text content is the segment's text and nothing else. `marked`: id of a quote to mark. */
export function toHtml(nodes: readonly Inline[], locale: Locale, marked?: string): string {
	return nodes.map((node) => nodeToHtml(node, locale, marked)).join('');
}

function nodeToHtml(node: Inline, locale: Locale, marked: string | undefined): string {
	if (node.type === 'text') return textToHtml(node.value, locale);
	const inner = toHtml(node.children, locale, marked);
	switch (node.type) {
		case 'label':
			return `<b class="${node.role === 'speaker' ? 'who' : 'dateline'}">${inner}</b>`;
		case 'strong':
			return `<b>${inner}</b>`;
		case 'emphasis':
			return `<cite>${inner}</cite>`;
		case 'quote':
			return node.id === marked ? `<mark>${inner}</mark>` : `<span data-quote="${node.id}">${inner}</span>`;
	}
}

/** Text as HTML. A Chinese dash is two em long and never broken. */
export function textToHtml(text: string, locale: Locale): string {
	const escaped = escapeHtml(text);
	return locale === 'zh' ? escaped.replaceAll('——', '<span class="dash">——</span>') : escaped;
}

/**
 * A headline or other display line: it breaks between phrases, never inside one. An English phrase ends at a comma, and is an
 * element where there are several. The text is unchanged.
 */
export function displayHtml(text: string, locale: Locale): string {
	if (locale === 'en') {
		const phrases = text.split(/(?<=,) /).map(escapeHtml);
		return phrases.length === 1
			? phrases[0]!
			: phrases.map((phrase) => `<span class="phrase">${phrase}</span>`).join(' ');
	}
	return text
		.split(/(\u3000)/)
		.map((part) =>
			part === '\u3000'
				? part
				: phrases(part)
						.map((phrase) => textToHtml(phrase, locale))
						.join('<wbr>'),
		)
		.join('');
}

/** Words of Chinese with what must not be parted from them: punctuation and single characters. Short quotations stay whole. */
function phrases(text: string): string[] {
	const phrases: string[] = [];
	for (const word of text.split(/([“《][^”》]{1,8}[”》])/).flatMap(words)) {
		const last = phrases.at(-1);
		const joins =
			last !== undefined &&
			(isSingle(word) ||
				isSingle(last) ||
				/^[\p{Pe}\p{Pf}、，。；：？！·—]/u.test(word) ||
				/[\p{Ps}\p{Pi}·—]$/u.test(last));
		if (joins) phrases[phrases.length - 1] = last + word;
		else phrases.push(word);
	}
	return phrases;
}

const words = (text: string) =>
	/^[“《]/.test(text) ? [text] : [...segmenter.segment(text)].map(({ segment }) => segment);

const isSingle = (text: string) => [...text].length === 1;

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!);
