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
			const id = quoteId(speaker.id, taken);
			taken.add(id);
			marks.push({ start: start + offset, end: end + offset, type: 'quote', id });
			quotes.push({ id, speaker: speaker.id, ...(verbatim && { mode: 'verbatim' as const }) });
			const words = text.slice(start + offset, end + offset);
			const isLong = !verbatim && (words.match(/[。！？]/gu)?.length ?? 0) > 1;
			decisions.note({
				about: `quote ${id}`,
				value: `“${words.slice(0, 6)}…${words.slice(-6)}”`,
				sure: isLong ? 'unsure' : 'likely',
				why:
					`${speaker.name}, ${verbatim ? 'word for word, in quotation marks' : 'in the agency’s words'}` +
					(isLong ? '; look how far it goes' : ''),
				line,
			});
		}
	}
	return quotes;
}

function quoteId(speaker: string, taken: ReadonlySet<string>): string {
	let number = 1;
	while (taken.has(`${speaker}-${number}`)) number++;
	return `${speaker}-${number}`;
}
