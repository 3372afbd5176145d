import type { Nodes } from 'mdast';
import { plainText, type Inline } from '../domain/inline.ts';
import { unfitCharacter } from './characters.ts';
import { readAttributes } from './attributes.ts';
import { inlines } from './vocabulary.ts';
import { excerpt, positionOf, type Context } from './mdx-issue.ts';
import type { Position } from './issue.ts';

/** A quote as it was met in a file. */
export interface MarkedQuote {
	id: string;
	position: Position | undefined;
}

/**
 * Lowers the Markdown of one segment to its inline tree. Whatever is not text, strong, emphasis or a component of the
 * vocabulary is reported and left out. A line break in the file is nothing in Chinese and a space in English.
 */
export function lowerInline(
	nodes: readonly Nodes[],
	{ text, locale, report }: Context,
): { content: Inline[]; quotes: MarkedQuote[] } {
	const quotes: MarkedQuote[] = [];
	const lower = (node: Nodes, insideQuote: boolean): Inline[] => {
		switch (node.type) {
			case 'text':
				if (unfitCharacter(node.value) !== undefined)
					report(
						positionOf(node),
						`A character reference gives ${unfitCharacter(node.value)}, which cannot be published.`,
						'Write the character that is meant.',
					);
				return [{ type: 'text', value: node.value.replace(/\s*\n\s*/g, locale === 'zh' ? '' : ' ') }];
			case 'strong':
			case 'emphasis':
				return [{ type: node.type, children: node.children.flatMap((child) => lower(child, insideQuote)) }];
			case 'mdxJsxTextElement':
			case 'mdxJsxFlowElement': {
				const name = node.name ?? '';
				if (!Object.hasOwn(inlines, name)) {
					report(
						positionOf(node),
						`<${name}> is not known inside a text.`,
						`Use only ${Object.keys(inlines)
							.map((known) => `<${known}>`)
							.join(' and ')}, **strong** and *emphasis*.`,
					);
					return [];
				}
				const children = node.children.flatMap((child) => lower(child, insideQuote || name === 'Quote'));
				const attributes = readAttributes(node, inlines[name as keyof typeof inlines].attributes, report);
				if (name === 'Dateline') return [{ type: 'label', role: 'dateline', children }];
				if (insideQuote) {
					report(positionOf(node), 'A <Quote> is inside another.', 'End the first quote before the second begins.');
					return children;
				}
				const { id } = attributes;
				if (id === undefined) return children;
				quotes.push({ id, position: positionOf(node) });
				return [{ type: 'quote', id, children }];
			}
			case 'mdxTextExpression':
			case 'mdxFlowExpression':
				report(
					positionOf(node),
					`“${excerpt(text, node)}” is an expression.`,
					'Remove it, or put a backslash before a literal {: a dispatch runs no code.',
				);
				return [];
			default:
				report(
					positionOf(node),
					`“${excerpt(text, node)}” is Markdown (${node.type}) that a segment does not have.`,
					'Write plain text, **strong**, *emphasis*, <Quote> or <Dateline>; put a backslash before a character ' +
						'that is meant literally.',
				);
				return [];
		}
	};
	const content = markSpeaker(trimEnds(nodes.flatMap((node) => lower(node, false))));
	return { content, quotes };
}

/** Strong text that opens a segment and ends in a colon is the label of a speaker. */
function markSpeaker(content: Inline[]): Inline[] {
	const [first, ...rest] = content;
	if (first?.type !== 'strong' || !/[：:]$/.test(plainText([first]))) return content;
	return [{ type: 'label', role: 'speaker', children: first.children }, ...rest];
}

function trimEnds(content: Inline[]): Inline[] {
	const first = content[0];
	if (first?.type === 'text') first.value = first.value.trimStart();
	const last = content.at(-1);
	if (last?.type === 'text') last.value = last.value.trimEnd();
	return content.filter((node) => node.type !== 'text' || node.value !== '');
}
