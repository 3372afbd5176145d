import type { Table, TableRow } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { plainText, type Inline } from '../domain/inline.ts';
import { readAttributes } from './attributes.ts';
import { lowerInline } from './lower-inline.ts';
import type { ProseSegment } from './lower-segment.ts';
import { excerpt, positionOf, type Context } from './mdx-issue.ts';
import { idPattern } from './schemas/common.ts';
import { blocks } from './vocabulary.ts';

/**
 * The rows of a table: its head, which has the table's id, and a row for each line below it. The first column, headed
 * `id`, has the id of each row and is not published. A head without words is none. In a translation a row without words
 * is not translated yet, and so is the head of a table without any.
 */
export function lowerTable(element: MdxJsxFlowElement, context: Context): ProseSegment[] {
	const { report } = context;
	const { id } = readAttributes(element, blocks.Table.attributes, report);
	const [table, second] = element.children;
	if (table?.type !== 'table' || second) {
		const wrong = table?.type === 'table' ? second : table;
		report(
			(wrong && positionOf(wrong)) ?? positionOf(element),
			wrong ? `“${excerpt(context.text, wrong)}” is not a row of a table.` : 'This table is empty.',
			'Write a line for each row, | id | … | and below it |---|---|, with nothing between the lines.',
		);
		return [];
	}
	if (id === undefined || !hasIds(table, context)) return [];
	const [head, ...rows] = table.children;
	if (!head) return [];
	const names = rowSegment(head, id, undefined, context);
	const columns = names.content.filter(({ type }) => type === 'cell').map((cell) => plainText([cell]).trim());
	const segments = rows.flatMap((row) => lowerRow(row, columns, context));
	if (segments.length === 0)
		report(positionOf(table), 'This table has a head and no row.', 'Add a row, or remove the table.');
	const isUntranslated = context.isTranslation && segments.every(({ content }) => content.length === 0);
	if (isUntranslated) return [starting({ ...names, content: [] }, true), ...segments];
	if (columns.every((words) => words === '')) return segments.map((row, index) => starting(row, index === 0));
	return [starting(names, true), ...segments];
}

function lowerRow(row: TableRow, columns: readonly string[], context: Context): ProseSegment[] {
	const { report, text } = context;
	const id = idOf(row, text);
	const position = positionOf(row);
	if (!idPattern.test(id)) {
		report(
			position,
			id === '' ? 'This row has no id.' : `“${id}” cannot be the id of a row.`,
			'Begin the row with an id in lower-case ASCII letters, digits and single hyphens: | t1-r1 | …',
		);
		return [];
	}
	const cells = row.children.length - 1;
	if (cells !== columns.length)
		report(
			position,
			`Beside its id the row “${id}” has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the head ${columns.length}.`,
			'Write as many cells as the head has, empty ones too; a literal | is written \\| instead.',
		);
	const segment = rowSegment(row, id, columns, context);
	if (plainText(segment.content).trim() === '' && context.isTranslation) return [{ ...segment, content: [] }];
	if (plainText(segment.content).trim() === '')
		report(position, `The row “${id}” is empty.`, 'Write its cells, or remove it from both languages.');
	return [segment];
}

function rowSegment(row: TableRow, id: string, columns: readonly string[] | undefined, context: Context): ProseSegment {
	// The first has the id.
	const lowered = row.children.slice(1).map(({ children }) => lowerInline(children, context, blocks.Row.lines));
	const cells = lowered.map(({ content }, index): Inline => ({
		type: 'cell',
		...(columns && { under: columns[index] ?? '' }),
		children: content,
	}));
	const position = positionOf(row);
	return {
		block: 'Row',
		id,
		form: { type: 'row', starts: false },
		content: cells.flatMap((cell, index): Inline[] => (index === 0 ? [cell] : [{ type: 'text', value: '\t' }, cell])),
		quotes: lowered.flatMap(({ quotes }) => quotes),
		position,
		textPosition: position,
	};
}

const starting = (segment: ProseSegment, starts: boolean): ProseSegment => ({
	...segment,
	form: { type: 'row', starts },
});

function hasIds(table: Table, { text, report }: Context): boolean {
	const [head] = table.children;
	if (head && idOf(head, text) === 'id' && head.children.length > 1) return true;
	report(
		positionOf(table),
		'The first column of this table is not headed “id”.',
		'Begin the head with | id | and every row with its id, the same in both languages; the column is not published.',
	);
	return false;
}

/** What the first cell of a row has, as it stands in the file. */
function idOf(row: TableRow, text: string): string {
	const [cell] = row.children;
	const [first] = cell?.children ?? [];
	const last = cell?.children.at(-1);
	return text.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0).trim();
}
