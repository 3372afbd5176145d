import { attributionsIn } from './attributions.ts';
import type { DraftPerson, PageCast } from './cast.ts';
import { datelineOf } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import { isLatin } from './names.ts';
import { segmentsIn, type DraftBlock } from './segments.ts';

/** A quote that the draft marks; without a mode it is as the kind of dispatch has it. */
export interface DraftQuote {
	id: string;
	/** Where their segment does not say it. */
	speaker?: string;
	/** Whose words the speaker passes on. */
	relays?: string;
	mode?: 'verbatim' | 'reported';
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
			const id = takeQuoteId(speaker.id, taken);
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
	const value = shownQuote(words);
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

/** A quote by its first and last words, for a decision. */
export function shownQuote(words: string): string {
	const length = isLatin(words) ? 16 : 6;
	return `“${words.slice(0, length)}…${words.slice(-length)}”`;
}

/** The first id of a quote of a person that is free, which is taken from then on. */
export function takeQuoteId(speaker: string, taken: Set<string>): string {
	let number = 1;
	while (taken.has(`${speaker}-${number}`)) number++;
	const id = `${speaker}-${number}`;
	taken.add(id);
	return id;
}
