import { cellsIn, type PageBlock } from './blocks.ts';
import { datelineOf, isSignOff } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import { exchangesOf, type Labelled } from './exchanges.ts';
import { labelsOf } from './labels.ts';
import { listLength, runInsOf } from './lists.ts';
import type { DraftBlock, DraftExchange, DraftList, DraftSegment, Mark } from './segments.ts';

/** The texts of a dispatch as blocks with ids, its labels, dateline and run-in headings marked. */
export function composeBody(
	body: readonly PageBlock[],
	names: ReadonlySet<string>,
	decisions: Decisions,
): DraftBlock[] {
	const texts = body.map(({ kind, text }) => (kind === 'text' ? text : ''));
	const labels = labelsOf(texts, names);
	const runIns = runInsOf(texts);
	const units = body.map(({ kind, text, lines }, index): Unit => {
		const label = labels.get(index);
		const dateline = kind === 'text' ? datelineOf(text)?.text : undefined;
		const runIn = label ? undefined : runIns.get(index);
		const marks: Mark[] = [
			...(label ? [{ start: 0, end: label.length, type: 'strong' as const }] : []),
			...(dateline !== undefined ? [{ start: 0, end: dateline.length, type: 'dateline' as const }] : []),
			...(runIn !== undefined ? [{ start: 0, end: runIn, type: 'strong' as const }] : []),
		];
		const line = lines[0]?.number ?? 0;
		if (runIn !== undefined)
			decisions.note({
				about: `line ${line}`,
				value: `bold to “${text.slice(0, runIn).slice(-6)}”`,
				sure: 'likely',
				why: 'one of a series of paragraphs that open alike',
				line,
			});
		return {
			kind: kind === 'text' && isSignOff(text) ? 'sign-off' : kind,
			text,
			line,
			label,
			marks,
			rows: kind === 'table' ? lines.map(cellsIn) : [],
		};
	});
	return blocksFrom(units);
}

function blocksFrom(units: readonly Unit[]): DraftBlock[] {
	const blocks: DraftBlock[] = [];
	const counts = { p: 0, h: 0, t: 0, q: 0, intro: 0, 'sign-off': 0 };
	const hasExchanges = units.some(({ label }) => label?.role === 'reporter');
	for (let at = 0; at < units.length; at++) {
		const unit = units[at];
		if (!unit) break;
		const { kind, text, line, label, marks } = unit;
		if (kind === 'heading')
			blocks.push(...text.split('\n').map((own) => segment('Subhead', `h${++counts.h}`, { text: own, line, marks })));
		else if (kind === 'sign-off') blocks.push(segment('SignOff', nth('sign-off', ++counts['sign-off']), unit));
		else if (kind === 'table') blocks.push(tableOf(`t${++counts.t}`, unit));
		else if (label?.role === 'reporter') {
			const end = units.findIndex((one, index) => index > at && one.kind !== 'text');
			const run = units.slice(at, end === -1 ? units.length : end);
			const exchanges = exchangesOf(run);
			blocks.push(...exchanges.map((exchange) => renumbered(exchange, ++counts.q)));
			// A question that something else than its answer follows is a paragraph.
			if (exchanges.length === 0) blocks.push(segment('Paragraph', `p${++counts.p}`, unit));
			else at += run.length - 1;
		} else if (hasExchanges && counts.q === 0) blocks.push(segment('Paragraph', nth('intro', ++counts.intro), unit));
		else blocks.push(segment('Paragraph', `p${++counts.p}`, unit));
	}
	return withLists(blocks);
}

const nth = (id: string, number: number) => (number === 1 ? id : `${id}-${number}`);

const segment = (
	block: DraftSegment['block'],
	id: string,
	{ text, line, marks, label }: Pick<Unit, 'text' | 'line' | 'marks' | 'label'>,
): DraftSegment => ({
	block,
	id,
	text,
	line,
	marks,
	...(label && { label: label.text }),
});

/** Exchanges of a later run go on with the numbers of the dispatch; lists in answers are lists. */
function renumbered(exchange: DraftExchange, number: number): DraftExchange {
	const id = `q${number}`;
	return {
		...exchange,
		id,
		turns: exchange.turns.map(({ block, parts }) => ({
			block,
			parts: withLists(
				parts.map((part) => (part.block === 'List' ? part : { ...part, id: part.id.replace(/^q\d+/, id) })),
			).filter((part): part is DraftSegment | DraftList => part.block !== 'Exchange' && part.block !== 'Table'),
		})),
	};
}

/** Paragraphs in a row, with those that are numbered in order as the items of a list. */
function withLists(parts: readonly DraftBlock[]): DraftBlock[] {
	const result: DraftBlock[] = [];
	for (let at = 0; at < parts.length; at++) {
		const rest = parts.slice(at).map((part) => ('text' in part && part.block === 'Paragraph' ? part.text : ''));
		const length = listLength(rest);
		const part = parts[at];
		if (length === 0 && part) result.push(part);
		if (length === 0) continue;
		const items = parts
			.slice(at, at + length)
			.flatMap((one): DraftSegment[] => ('text' in one ? [{ ...one, block: 'Item' }] : []));
		result.push({ block: 'List', items });
		at += length - 1;
	}
	return result;
}

function tableOf(id: string, { rows, line }: Unit): DraftBlock {
	return {
		block: 'Table',
		id,
		rows: rows.map((cells, index) => ({ id: index === 0 ? id : `${id}-r${index}`, cells, line: line + index })),
	};
}

interface Unit extends Labelled {
	kind: PageBlock['kind'] | 'sign-off';
	rows: string[][];
}
