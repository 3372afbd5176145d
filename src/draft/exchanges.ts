import type { Label } from './labels.ts';
import type { DraftExchange, DraftSegment, DraftTurn, Mark } from './segments.ts';

/** A text of a dispatch, with the label that opens it. */
export interface Labelled {
	text: string;
	line: number;
	label?: Label | undefined;
	marks: Mark[];
}

/**
 * Questions and answers as exchanges. Each question begins one, but where one of several reporters asks again; a
 * moderator's words between two close the one before. What has no label goes on with whoever spoke. None where nobody
 * answers.
 */
export function exchangesOf(texts: readonly Labelled[]): DraftExchange[] {
	const exchanges: Draft[] = [];
	const askers = new Set(texts.flatMap(({ label }) => (label?.role === 'reporter' ? label.text : [])));
	for (const one of texts) {
		const { label } = one;
		const open = exchanges.at(-1);
		const last = open?.turns.at(-1);
		const asks = label?.role === 'reporter';
		const isAgain = askers.size > 1 && open?.asker === label?.text;
		const follows = asks && open && last?.block === 'Answer' && isNamed(label) && isAgain;
		const isAsked = last?.block === 'Question' && last.texts[0]?.label?.role === 'reporter';
		if (asks && !isAsked && !follows) {
			exchanges.push({ asker: label.text, turns: [{ block: 'Question', texts: [one] }] });
			continue;
		}
		if (!open) continue;
		const block = asks || label?.role === 'moderator' || label?.role === 'interpreter' ? 'Question' : 'Answer';
		const goesOn = label === undefined && last;
		if (block === 'Answer' && (last?.block === 'Answer' || goesOn)) {
			if (last?.block === 'Question') open.turns.push({ block: 'Question', texts: [one] });
			else last?.texts.push(one);
		} else open.turns.push({ block, texts: [one] });
	}
	const whole = answered(exchanges);
	return whole.every(isAnswered) ? whole.map((exchange, index) => numbered(exchange, `q${index + 1}`)) : [];
}

/** A question without an answer belongs to the exchange before it; at the beginning, to the next. */
function answered(exchanges: readonly Draft[]): Draft[] {
	const whole: Draft[] = [];
	for (const { asker, turns } of exchanges) {
		const last = whole.at(-1);
		const joins = last && (!isAnswered(last) || !isAnswered({ asker, turns }));
		if (joins) last.turns.push(...turns);
		else whole.push({ asker, turns });
	}
	return whole;
}

const isAnswered = ({ turns }: Draft) => turns.some(({ block }) => block === 'Answer');

/** Whether a label says which reporter it is. */
const isNamed = ({ text }: Label) => text.length > 3;

function numbered({ turns }: Draft, id: string): DraftExchange {
	let questions = 0;
	let answers = 0;
	const drafts = turns.map(({ block, texts }): DraftTurn => ({
		block,
		parts: texts.map(({ text, line, label, marks }): DraftSegment => {
			const number = block === 'Question' ? ++questions : ++answers;
			const own = block === 'Question' ? (number === 1 ? 'q' : `q${number}`) : `p${number}`;
			return {
				block: block === 'Question' ? 'Question' : 'Paragraph',
				id: `${id}-${own}`,
				text,
				marks,
				line,
				...(label && { label: label.text }),
			};
		}),
	}));
	const first = turns[0]?.texts[0];
	return { block: 'Exchange', id, title: first ? titleOf(first) : '', turns: drafts };
}

/** The question itself, without what leads to it: the first sentence that asks. */
function titleOf({ text, label }: Labelled): string {
	const words = text.slice(label?.length ?? 0);
	const sentences = words.match(/[^。！？]+?(?:[。！？]|[.!?](?=\s|$)|$)/gu) ?? [];
	const asked = sentences.find((sentence) => /[？?]$/u.test(sentence)) ?? sentences[0] ?? words;
	const clauses = asked.split('，');
	const title = clauses.reduceRight(
		(end, clause) => ([...end].length < 8 ? (end ? `${clause}，${end}` : clause) : end),
		'',
	);
	return title.trim() || text;
}

interface Draft {
	asker: string;
	turns: { block: DraftTurn['block']; texts: Labelled[] }[];
}
