import type { Inline } from './inline.ts';
import { languageTag, type Locale } from './locale.ts';
import { phrasesOf } from './phrases.ts';

/**
 * The content of a segment as HTML. Its text content is exactly the segment's text. `marked`: id of a quote to mark. No
 * class may be one by which reader views know a byline, such as `dateline`: they would take it out of the text.
 */
export function toHtml(nodes: readonly Inline[], locale: Locale, marked?: string): string {
	return nodes.map((node) => nodeToHtml(node, locale, marked)).join('');
}

function nodeToHtml(node: Inline, locale: Locale, marked: string | undefined): string {
	if (node.type === 'text') return textToHtml(node.value, locale);
	const inner = toHtml(node.children, locale, marked);
	switch (node.type) {
		case 'label':
			return node.role === 'marker'
				? `<span class="marker">${inner}</span>`
				: `<b class="${node.role === 'speaker' ? 'who' : 'wire'}">${inner}</b>`;
		case 'strong':
			return `<b>${inner}</b>`;
		case 'emphasis':
			return `<cite>${inner}</cite>`;
		case 'cell':
			return inner;
		case 'quote':
			return node.id === marked ? `<mark>${inner}</mark>` : `<span data-quote="${node.id}">${inner}</span>`;
	}
}

/** Text as HTML. A line end in it ends the line; a Chinese dash is two em long and never broken. */
export function textToHtml(text: string, locale: Locale): string {
	const escaped = escapeHtml(text).replaceAll('\n', '<br>\n');
	return locale === 'zh' ? escaped.replaceAll('——', '<span class="dash">——</span>') : escaped;
}

/**
 * A headline or other display line: it breaks between phrases, never inside one. An English phrase is an element where
 * there are several. A line end in it ends the line. The text is unchanged.
 */
export function displayHtml(text: string, locale: Locale): string {
	return text
		.split('\n')
		.map((line) => displayLineHtml(line, locale))
		.join('<br>\n');
}

function displayLineHtml(text: string, locale: Locale): string {
	if (locale === 'en') {
		const phrases = phrasesOf(text, locale).map(escapeHtml);
		return phrases.length === 1
			? phrases.join('')
			: phrases.map((phrase) => `<span class="phrase">${phrase}</span>`).join(' ');
	}
	return text
		.split('\u3000')
		.map((line) => phrasesOf(line, locale).map(phraseHtml).join('<wbr>'))
		.join('\u3000');
}

/** A Chinese phrase that may be longer than a line: where it breaks, a mark stays with the character that it is at. */
function phraseHtml(phrase: string): string {
	if ([...phrase].length <= 7) return textToHtml(phrase, 'zh');
	return phrase
		.split(/([\p{Ps}\p{Pi}]*[^\p{P}][\p{Pe}\p{Pf}、，。；：？！…]+|[\p{Ps}\p{Pi}]+[^\p{P}])/u)
		.map((part, index) => {
			const html = textToHtml(part, 'zh');
			return index % 2 === 1 ? `<span class="dash">${html}</span>` : html;
		})
		.join('');
}

/**
 * The site's own words as HTML: in English, each run of Chinese says its language, so that it is read and set as
 * Chinese.
 */
export function mixedHtml(text: string, locale: Locale): string {
	if (locale === 'zh') return escapeHtml(text);
	return escapeHtml(text).replace(
		/\p{Script=Han}+(?:[，、·。“”]*\p{Script=Han}+)*/gu,
		(run) => `<span lang="${languageTag.zh}">${run}</span>`,
	);
}

/** Empty elements with these ids: a link to one of them opens here, without a script. */
export const anchorsHtml = (ids: readonly string[] = []) => ids.map((id) => `<span id="${id}"></span>`).join('');

export const escapeHtml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
