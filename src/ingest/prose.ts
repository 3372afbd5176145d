import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Locale } from '../domain/locale.ts';
import { dispatchProcessor } from './processor.ts';
import { proseFrontmatter, type ProseFrontmatter } from './schemas/prose.ts';
import { reportInvisible, reportUnfit } from './characters.ts';
import { checkLimits } from './limits.ts';
import { readAttributes } from './attributes.ts';
import type { Position, Report } from './issue.ts';
import { elements } from './elements.ts';
import { lowerList } from './lower-list.ts';
import { lowerSegment, type ProseSegment } from './lower-segment.ts';
import { lowerTable } from './lower-table.ts';
import { positionOf, type Context } from './mdx-issue.ts';
import { syntaxMistake } from './syntax-mistake.ts';
import { reportForeignTags } from './tag-marks.ts';
import { blocks, topLevel } from './vocabulary.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** One language of a dispatch as its file has it, not yet aligned with the other. */
export interface Prose {
	frontmatter: ParsedYaml<ProseFrontmatter> | undefined;
	/** Whether the file could be parsed at all. */
	parsed: boolean;
	/** Segments and exchanges in the order of the file. */
	blocks: ProseBlock[];
}

export interface ProseExchange {
	block: 'Exchange';
	id: string;
	title: string;
	position: Position | undefined;
	/** Its questions and answers; the first is a question. */
	turns: ProseTurn[];
}

/** A question, an answer, or the agency's note between them. */
export interface ProseTurn {
	block: 'Question' | 'Answer' | 'Note';
	/** Who speaks where no label says it, as written. */
	by?: string | undefined;
	position: Position | undefined;
	segments: ProseSegment[];
}

/** The segments of an exchange in reading order. */
export const exchangeSegments = ({ turns }: ProseExchange): ProseSegment[] => turns.flatMap(({ segments }) => segments);

export type ProseBlock = ProseSegment | ProseExchange;

/** What a file would hold that has nothing of the original translated yet. */
export function untranslated({ parsed, blocks }: Prose): Prose {
	const emptied = (segment: ProseSegment): ProseSegment => ({ ...segment, content: [], quotes: [] });
	return {
		frontmatter: undefined,
		parsed,
		blocks: blocks.map((block) =>
			block.block === 'Exchange'
				? { ...block, turns: block.turns.map((turn) => ({ ...turn, segments: turn.segments.map(emptied) })) }
				: emptied(block),
		),
	};
}

/**
 * Parses one MDX file of a dispatch. In a translation a segment may be empty: it is not translated yet. Reports every
 * mistake it finds; what it returns then is incomplete.
 */
export function parseProse(text: string, locale: Locale, report: Report, isTranslation = false): Prose {
	const nothing: Prose = { frontmatter: undefined, parsed: false, blocks: [] };
	if (reportUnfit(text, report) || !checkLimits(text, report) || reportForeignTags(text, report)) return nothing;
	reportInvisible(text, report);
	let root: Root;
	try {
		root = dispatchProcessor.parse(text);
	} catch (error) {
		report(...syntaxMistake(text, error));
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
	const body = first?.type === 'yaml' ? rest : root.children;
	const context: Context = { text, locale, report, isTranslation };
	const blocks = elements(body, topLevel, 'a dispatch', context).flatMap((element) => lowerBlock(element, context));
	// Where nothing is translated yet, the frontmatter may wait too.
	const waits = isTranslation && first?.type === 'yaml' && isUnwritten(first.value) && blocks.every(isEmpty);
	const frontmatter =
		first?.type === 'yaml' && !waits ? parseYaml(first.value, proseFrontmatter, report, 2) : undefined;
	if (first?.type === 'yaml') reportComments(first.value, report);
	return { frontmatter, parsed: true, blocks };
}

/** Reports a comment after a value of the frontmatter: there it is rather the rest of a headline, cut off. */
function reportComments(frontmatter: string, report: Report) {
	for (const [index, line] of frontmatter.split('\n').entries()) {
		const match = /^[\w-]+:\s+[^\s"'#].*?\s(#\s.*)$/d.exec(line);
		const place = match?.indices?.[1]?.[0];
		if (place !== undefined)
			report(
				{ line: index + 2, column: place + 1 },
				`“${match?.[1]}” is a comment here: it is not published.`,
				'Put the whole value between double quotes, or remove it.',
			);
	}
}

/** Whether frontmatter has its keys alone. */
const isUnwritten = (yaml: string) => yaml.split(/\r?\n/).every((line) => /^(?:\w+:)?\s*(?:#.*)?$/.test(line));

const isEmpty = (block: ProseBlock): boolean =>
	block.block === 'Exchange' ? exchangeSegments(block).every(isEmpty) : block.content.length === 0;

/** The blocks that an element is, one after the other: a list is its items, a table its rows. */
function lowerBlock(element: MdxJsxFlowElement, context: Context): ProseBlock[] {
	const name = element.name as (typeof topLevel)[number];
	switch (name) {
		case 'Exchange':
			return [lowerExchange(element, context) ?? []].flat();
		case 'List':
			return lowerList(element, context);
		case 'Table':
			return lowerTable(element, context);
		default:
			return [lowerSegment(element, name, context) ?? []].flat();
	}
}

function lowerExchange(element: MdxJsxFlowElement, context: Context): ProseExchange | undefined {
	const { report } = context;
	const position = positionOf(element);
	const titles = element.attributes.filter((one) => one.type === 'mdxJsxAttribute' && one.name === 'title');
	// A translation has no title before it has words.
	const isUntitled = context.isTranslation && titles.every(({ value }) => value === '');
	const attributes = element.attributes.filter((one) => !isUntitled || !titles.includes(one));
	const known = isUntitled ? ['id'] : blocks.Exchange.attributes;
	const { id, title = isUntitled ? '' : undefined } = readAttributes({ ...element, attributes }, known, report);
	const children = elements(element.children, blocks.Exchange.holds, 'an <Exchange>', context);
	if (children[0]?.name !== 'Question' || !children.some(({ name }) => name === 'Answer'))
		report(
			(children[0] && positionOf(children[0])) ?? position,
			`The exchange “${id ?? ''}” does not begin with a <Question> and go on with an <Answer>.`,
			'Write the <Question> with its id first, then the <Answer> with its paragraphs; more of each may follow.',
		);
	const turns = children.map((child) => lowerTurn(child, id ?? '', context));
	if (title === '' && !turns.every(({ segments }) => segments.every(isEmpty)))
		report(position, `The exchange “${id ?? ''}” has no title.`, `Write <Exchange id="${id ?? '…'}" title="…">.`);
	if (id === undefined || title === undefined || turns[0]?.segments.length !== 1) return undefined;
	return { block: 'Exchange', id, title, position, turns };
}

function lowerTurn(element: MdxJsxFlowElement, exchange: string, context: Context): ProseTurn {
	const block = element.name as ProseTurn['block'];
	const position = positionOf(element);
	if (block !== 'Answer') {
		const segment = lowerSegment(element, block, context);
		return { block, by: segment?.by, position, segments: segment ? [segment] : [] };
	}
	const { by } = readAttributes(element, blocks.Answer.attributes, context.report, blocks.Answer.optional);
	const parts = elements(element.children, blocks.Answer.holds, 'an <Answer>', context);
	if (parts.length === 0)
		context.report(position, `The answer of “${exchange}” is empty.`, 'Write its paragraphs as <Paragraph id="…">.');
	return { block, by, position, segments: parts.flatMap((part) => lowerBlock(part, context)).filter(isSegment) };
}

const isSegment = (block: ProseBlock): block is ProseSegment => block.block !== 'Exchange';
