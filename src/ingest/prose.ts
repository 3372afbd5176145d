import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Inline } from '../domain/inline.ts';
import type { Locale } from '../domain/locale.ts';
import { dispatchProcessor } from './processor.ts';
import { proseFrontmatter, type ProseFrontmatter } from './schemas/prose.ts';
import { reportUnfit } from './characters.ts';
import { checkLimits } from './limits.ts';
import { readAttributes } from './attributes.ts';
import type { Position, Report } from './issue.ts';
import { lowerInline, type MarkedQuote } from './lower-inline.ts';
import { excerpt, positionOf, type Context } from './mdx-issue.ts';
import { blocks, topLevel, type BlockName, type SegmentBlockName } from './vocabulary.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** One language of a dispatch as its file has it, not yet aligned with the other. */
export interface Prose {
	frontmatter: ParsedYaml<ProseFrontmatter> | undefined;
	/** Whether the file could be parsed at all. */
	parsed: boolean;
	/** Segments and exchanges in the order of the file. */
	blocks: ProseBlock[];
}

export interface ProseSegment {
	block: SegmentBlockName;
	id: string;
	content: Inline[];
	quotes: MarkedQuote[];
	/** Of the tag, and of the text in it. */
	position: Position | undefined;
	textPosition: Position | undefined;
}

export interface ProseExchange {
	block: 'Exchange';
	id: string;
	title: string;
	position: Position | undefined;
	question: ProseSegment;
	answer: ProseSegment[];
}

export type ProseBlock = ProseSegment | ProseExchange;

/** Parses one MDX file of a dispatch. Reports every mistake it finds; what it returns then is incomplete. */
export function parseProse(text: string, locale: Locale, report: Report): Prose {
	const nothing: Prose = { frontmatter: undefined, parsed: false, blocks: [] };
	if (reportUnfit(text, report) || !checkLimits(text, report)) return nothing;
	let root: Root;
	try {
		root = dispatchProcessor.parse(text);
	} catch (error) {
		report(
			syntaxErrorPosition(error),
			`This MDX does not parse: ${error instanceof Error ? error.message : error}`,
			'Close every tag that is opened, and put a backslash before a literal < or {.',
		);
		return nothing;
	}
	const [first, ...rest] = root.children;
	if (first?.type !== 'yaml') {
		report(
			{ line: 1 },
			'The file does not begin with frontmatter.',
			'Begin with a line ---, the keys headline, kicker and description, and a line ---.',
		);
	}
	const frontmatter = first?.type === 'yaml' ? parseYaml(first.value, proseFrontmatter, report, 2) : undefined;
	const body = first?.type === 'yaml' ? rest : root.children;
	const context: Context = { text, locale, report };
	const blocks = elements(body, topLevel, 'a dispatch', context)
		.map((element) => lowerBlock(element, context))
		.filter((block) => block !== undefined);
	return { frontmatter, parsed: true, blocks };
}

/** The components among the nodes that may stand there; everything else is reported. */
function elements(
	nodes: readonly Nodes[],
	allowed: readonly string[],
	where: string,
	{ text, report }: Context,
): MdxJsxFlowElement[] {
	return nodes.filter((node): node is MdxJsxFlowElement => {
		if (node.type === 'mdxJsxFlowElement' && allowed.includes(node.name ?? '')) return true;
		const names = allowed.map((name) => `<${name}>`).join(', ');
		const shown = excerpt(text, node);
		if (node.type === 'mdxjsEsm') {
			report(
				positionOf(node),
				`“${shown}” is an import or export.`,
				'Remove it: the components of a dispatch are known without imports, and a dispatch runs no code.',
			);
		} else if (node.type === 'mdxFlowExpression') {
			report(
				positionOf(node),
				`“${shown}” is an expression.`,
				'Remove it, or put a backslash before a literal {: a dispatch runs no code.',
			);
		} else if (node.type === 'mdxJsxFlowElement') {
			report(positionOf(node), `<${node.name ?? ''}> is not known in ${where}.`, `Use ${names}.`);
		} else {
			report(positionOf(node), `“${shown}” is not inside any tag of ${where}.`, `Put it inside one of ${names}.`);
		}
		return false;
	});
}

function lowerBlock(element: MdxJsxFlowElement, context: Context): ProseBlock | undefined {
	const name = element.name as BlockName;
	return name === 'Exchange'
		? lowerExchange(element, context)
		: lowerSegment(element, name as SegmentBlockName, context);
}

function lowerExchange(element: MdxJsxFlowElement, context: Context): ProseExchange | undefined {
	const { report } = context;
	const position = positionOf(element);
	const { id, title } = readAttributes(element, blocks.Exchange.attributes, report);
	const children = elements(element.children, blocks.Exchange.holds, 'an <Exchange>', context);
	const [question, answer, ...more] = children;
	if (question?.name !== 'Question' || answer?.name !== 'Answer' || more.length > 0) {
		report(
			position,
			`The exchange “${id ?? ''}” does not hold one <Question> and then one <Answer>.`,
			'Write one <Question> with its id, then one <Answer> with its paragraphs.',
		);
	}
	const segments = children
		.flatMap((child) => {
			if (child.name === 'Question') return [lowerSegment(child, 'Question', context)];
			readAttributes(child, blocks.Answer.attributes, report);
			const paragraphs = elements(child.children, blocks.Answer.holds, 'an <Answer>', context);
			if (paragraphs.length === 0)
				report(
					positionOf(child),
					`The answer of “${id ?? ''}” is empty.`,
					'Write its paragraphs as <Paragraph id="…">.',
				);
			return paragraphs.map((paragraph) => lowerSegment(paragraph, 'Paragraph', context));
		})
		.filter((segment) => segment !== undefined);
	const asked = segments.find(({ block }) => block === 'Question');
	if (id === undefined || title === undefined || asked === undefined) return undefined;
	return {
		block: 'Exchange',
		id,
		title,
		position,
		question: asked,
		answer: segments.filter(({ block }) => block === 'Paragraph'),
	};
}

function lowerSegment(element: MdxJsxFlowElement, block: SegmentBlockName, context: Context): ProseSegment | undefined {
	const { report } = context;
	const position = positionOf(element);
	const { id } = readAttributes(element, blocks[block].attributes, report);
	const [paragraph, second] = element.children;
	if (second) {
		report(
			positionOf(second),
			`The segment “${id ?? ''}” holds more than one paragraph.`,
			`Give every paragraph a <${block}> and an id of its own.`,
		);
	}
	const nodes: readonly Nodes[] = paragraph?.type === 'paragraph' ? paragraph.children : paragraph ? [paragraph] : [];
	const { content, quotes } = lowerInline(nodes, context);
	if (nodes.length === 0)
		report(position, `The segment “${id ?? ''}” is empty.`, 'Write its text, or remove it from both languages.');
	return id === undefined
		? undefined
		: { block, id, content, quotes, position, textPosition: (paragraph && positionOf(paragraph)) ?? position };
}

function syntaxErrorPosition(error: unknown): Position | undefined {
	const { line, column } = error as { line?: number; column?: number };
	return line === undefined ? undefined : { line, ...(column === undefined ? {} : { column }) };
}
