import { attributionsIn } from './attributions.ts';
import type { DraftPerson, PageCast } from './cast.ts';
import { datelineOf } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import { segmentsIn, type DraftBlock } from './segments.ts';

/** A quote that the draft marks; without a mode it is as the kind of dispatch has it. */
export interface DraftQuote {
	id: string;
	speaker: string;
	mode?: 'verbatim';
}

/** Marks in the paragraphs of an article what people say in it. `taken`: ids of quotes, to which its own are added. */
export async function markQuotes(
	blocks: readonly DraftBlock[],
	cast: PageCast,
	decisions: Decisions,
	taken: Set<string>,
): Promise<DraftQuote[]> {
	const quotes: DraftQuote[] = [];
	for (const { block, text, marks, line } of segmentsIn(blocks)) {
		if (block !== 'Paragraph' && block !== 'Item') continue;
		const offset = datelineOf(text)?.text.length ?? 0;
		let speaker: DraftPerson | undefined;
		for (const { name, office, start, end, verbatim } of attributionsIn(text.slice(offset), cast.names())) {
			if (name !== undefined) speaker = await cast.member(name, office, line);
			if (!speaker) continue;
			const words = text.slice(start + offset, end + offset);
			const length = await quoteLength(words, { speaker, verbatim, line }, decisions);
			if (length === 0) continue;
			const id = quoteId(speaker.id, taken);
			taken.add(id);
			marks.push({ start: start + offset, end: start + offset + length, type: 'quote', id });
			quotes.push({ id, speaker: speaker.id, ...(verbatim && { mode: 'verbatim' as const }) });
		}
	}
	return quotes;
}

/** How far a quote goes: where the agency's words follow somebody's without a sign, only a reader can tell. */
async function quoteLength(
	words: string,
	{ speaker, verbatim, line }: { speaker: DraftPerson; verbatim: boolean; line: number },
	decisions: Decisions,
): Promise<number> {
	const first = /^[^。！？]*[。！？][”’]?/u.exec(words)?.[0] ?? words;
	const isLong = !verbatim && first.length < words.length;
	const value = `“${words.slice(0, 6)}…${words.slice(-6)}”`;
	const answer = await decisions.settle({
		about: `quote of ${speaker.name}`,
		value,
		sure: isLong ? 'unsure' : 'likely',
		why: verbatim
			? 'in quotation marks: word for word'
			: `in the agency’s words${isLong ? '; look how far it goes' : ''}`,
		line,
		options: [value, ...(isLong ? ['its first sentence'] : []), 'no quote'],
	});
	return answer === value ? words.length : answer === 'no quote' ? 0 : first.length;
}

function quoteId(speaker: string, taken: ReadonlySet<string>): string {
	let number = 1;
	while (taken.has(`${speaker}-${number}`)) number++;
	return `${speaker}-${number}`;
}
