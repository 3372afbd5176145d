import type { Nodes } from 'mdast';
import { plainText, type Inline } from '../domain/inline.ts';
import { unfitCharacter } from './characters.ts';
import { readAttributes } from './attributes.ts';
import { joinLines } from './line-ends.ts';
import { checkEmphasis, checkLiteralMarks } from './literal-marks.ts';
import { inlines } from './vocabulary.ts';
import { excerpt, isComment, positionOf, type Context } from './mdx-issue.ts';
import type { Position } from './issue.ts';

/** A quote as it was met in a file. */
export interface MarkedQuote {
	id: string;
	position: Position | undefined;
}

/**
 * Lowers the Markdown of one segment to its inline tree. Whatever is not text, strong, emphasis or a component of the
 * vocabulary is reported and left out. `lines`: whether a line end is the file's alone, and with a backslash the text's
 * own, as in a paragraph; always the text's own, as in verse; or never, as in a heading.
 */
export function lowerInline(
	nodes: readonly Nodes[],
	context: Context,
	lines: 'joined' | 'kept' | 'none' = 'joined',
): { content: Inline[]; quotes: MarkedQuote[] } {
	const { text, locale, report } = context;
	const quotes: MarkedQuote[] = [];
	const ownLineEnds = new Set<Inline>();
	const places = new Map<Inline, Position | undefined>();
	const lower = (node: Nodes, insideQuote: boolean): Inline[] => {
		switch (node.type) {
			case 'text':
				if (unfitCharacter(node.value) !== undefined)
					report(
						positionOf(node),
						`A character reference gives ${unfitCharacter(node.value)}, which cannot be published.`,
						'Write the character that is meant.',
					);
				checkLiteralMarks(node, context);
				return [placed({ type: 'text', value: node.value }, node)];
			case 'break': {
				const lineEnd: Inline = { type: 'text', value: '\n' };
				ownLineEnds.add(lineEnd);
				reportBreak(node);
				return [lineEnd];
			}
			case 'strong':
			case 'emphasis':
				checkEmphasis(node, context);
				return [{ type: node.type, children: node.children.flatMap((child) => lower(child, insideQuote)) }];
			case 'mdxJsxTextElement':
			case 'mdxJsxFlowElement': {
				const name = node.name ?? '';
				if (!Object.hasOwn(inlines, name)) {
					report(
						positionOf(node),
						`<${name}> is not known inside a text.`,
						name === 'br'
							? 'Write a backslash at the end of the line in its place, and go on in the next line.'
							: `Use only ${Object.keys(inlines)
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
				if (isComment(node)) return [];
				report(
					positionOf(node),
					`“${excerpt(text, node)}” is an expression.`,
					'Remove it, or put a backslash before a literal {: a dispatch runs no code.',
				);
				return [];
			case 'table':
				report(
					positionOf(node),
					`“${excerpt(text, node)}” begins a table inside of a paragraph.`,
					'Write it inside <Table id="…">, which stands by itself; a literal | is written \\| instead.',
				);
				return [];
			case 'image':
				report(
					positionOf(node),
					`“${excerpt(text, node)}” is a picture inside of a text.`,
					'Put it into the folder of the dispatch, and write <Figure id="…" src="…" alt="…" credit="…"> by itself.',
				);
				return [];
			case 'list':
				report(
					positionOf(node),
					`“${excerpt(text, node)}” begins a Markdown list.`,
					'Write each item as <Item id="…"> inside <List>, without the mark; one that the text has is written ' +
						'\\- or 1\\. instead.',
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
	const placed = (inline: Inline, node: Nodes): Inline => {
		places.set(inline, positionOf(node));
		return inline;
	};
	const reportBreak = (node: Nodes) => {
		if (lines === 'none')
			report(positionOf(node), 'A line ends inside of a heading or a row.', 'Write it on one line.');
		else if (lines === 'joined' && !excerpt(text, node).startsWith('\\'))
			report(
				positionOf(node),
				'Spaces at the end of this line break it, unseen.',
				'Remove them; where the text itself has a line end, write a backslash in their place.',
			);
	};
	const lowered = nodes.flatMap((node) => lower(node, false));
	joinLines(lowered, ownLineEnds, {
		locale,
		keep: lines === 'kept',
		reportFigures: (inline, at, left, right) => {
			const place = places.get(inline);
			const line = inline.type === 'text' ? inline.value.slice(0, at).split('\n').length - 1 : 0;
			const before = left.slice(left.lastIndexOf('\n') + 1).slice(-6);
			report(
				place && { line: place.line + line },
				`The line ends between “${before}” and “${right.slice(0, 6)}”, which may be one number or two.`,
				'Write both on one line, with or without a space.',
			);
		},
	});
	return { content: markSpeaker(trimEnds(lowered)), quotes };
}

/** Strong text that opens a segment, ends in a colon and may be a name is the label of a speaker. */
function markSpeaker(content: Inline[]): Inline[] {
	const [first, ...rest] = content;
	if (first?.type !== 'strong' || !/^[^“”"‘’，。；;！!？?]+[：:]$/u.test(plainText([first]))) return content;
	return [{ type: 'label', role: 'speaker', children: first.children }, ...rest];
}

function trimEnds(content: Inline[]): Inline[] {
	const first = content[0];
	if (first?.type === 'text') first.value = first.value.trimStart();
	const last = content.at(-1);
	if (last?.type === 'text') last.value = last.value.trimEnd();
	return content.filter((node) => node.type !== 'text' || node.value !== '');
}
