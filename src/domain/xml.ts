import { escapeHtml } from './html.ts';

/** An XML document. */
export const xmlDocument = (root: string) => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;

/** An element with markup in it, or an empty one. An attribute without a value is left out. */
export function xmlElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
	const start = Object.entries(attributes)
		.map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(value)}"`))
		.join('');
	return content.length === 0 ? `<${name}${start}/>` : `<${name}${start}>${content.join('\n')}</${name}>`;
}

/** An element with text in it. */
export const xmlTextElement = (name: string, text: string, attributes: Attributes = {}) =>
	xmlElement(name, attributes, xmlText(text));

/** Characters that XML 1.0 does not know are left out. */
export const xmlText = (text: string) =>
	escapeHtml(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

type Attributes = Record<string, string | undefined>;
