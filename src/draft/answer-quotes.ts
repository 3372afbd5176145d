import type { Person } from '../domain/person.ts';
import { sentencesOf } from '../domain/sentences.ts';
import { attributionsIn, type Attribution } from './attributions.ts';
import type { DraftPerson, PageCast } from './cast.ts';
import type { Decisions } from './decisions.ts';
import { shownQuote, takeQuoteId, type DraftQuote } from './mark-quotes.ts';
import { isLatin } from './names.ts';
import { segmentsIn, type DraftBlock, type DraftSegment } from './segments.ts';
import type { DraftSpeaker } from './speakers.ts';

/**
 * Proposes in each exchange a sentence of whoever answers, once a person, and the words of others that an answer passes
 * on. Which are worth quoting is for the editor to say. `taken`: ids of quotes, to which its own are added.
 */
export async function markAnswers(
	blocks: readonly DraftBlock[],
	speakers: readonly DraftSpeaker[],
	cast: PageCast,
	decisions: Decisions,
	taken: Set<string>,
): Promise<DraftQuote[]> {
	const quotes: DraftQuote[] = [];
	for (const exchange of blocks) {
		if (exchange.block !== 'Exchange') continue;
		const quoted = new Set<string>();
		for (const { block, parts } of exchange.turns) {
			let speaker: DraftPerson | undefined;
			for (const segment of block === 'Answer' ? segmentsIn(parts) : []) {
				if (segment.label !== undefined) speaker = speakerOf(segment.label, speakers, cast);
				if (!speaker || quoted.has(speaker.id)) continue;
				const words = passedOn(segment, speaker, cast) ?? quotable(segment);
				if (!words) continue;
				const shown = shownQuote(segment.text.slice(words.start, words.end));
				const answer = await decisions.settle({
					about: `quote of ${speaker.name}`,
					value: shown,
					sure: 'unsure',
					why: words.relays
						? `the words of ${words.relays.name.zh}, passed on${words.verbatim ? ' word for word' : ''}`
						: 'the first sentence of the answer that says something by itself',
					line: segment.line,
					options: [shown, 'no quote'],
				});
				if (answer !== shown) continue;
				const id = takeQuoteId(speaker.id, taken);
				quoted.add(speaker.id);
				segment.marks.push({ start: words.start, end: words.end, type: 'quote', id });
				const mode = words.relays && !words.verbatim ? ({ mode: 'reported' } as const) : {};
				quotes.push({ id, ...mode, ...(words.relays && { relays: words.relays.id }) });
			}
		}
	}
	return quotes;
}

/** Whom a label names: by the name, by a label of theirs, or by 答 where one person answers. */
function speakerOf(label: string, speakers: readonly DraftSpeaker[], cast: PageCast): DraftPerson | undefined {
	const own = speakers.find(({ id, labels }) => labels.includes(label) || nameOf(id, cast) === label);
	const id = own?.id ?? (speakers.length === 1 ? speakers[0]?.id : undefined);
	return cast.people.find((person) => person.id === id);
}

const nameOf = (id: string, cast: PageCast) => cast.people.find((person) => person.id === id)?.name;

/** The words of somebody else, whom the content knows. */
function passedOn(segment: DraftSegment, speaker: DraftPerson, cast: PageCast): Quotable | undefined {
	const offset = startOf(segment);
	for (const { name, start, end, verbatim } of attributionsIn(segment.text.slice(offset), cast.names())) {
		const relays = name === undefined || name === speaker.name ? undefined : cast.knownAs(name);
		if (relays) return { start: start + offset, end: end + offset, relays, verbatim };
	}
	return undefined;
}

/** The first sentence that is neither short nor long and leans on none before it. */
function quotable(segment: DraftSegment): Quotable | undefined {
	const offset = startOf(segment);
	const text = segment.text.slice(offset);
	const locale = isLatin(text) ? 'en' : 'zh';
	const [shortest, longest] = lengths[locale];
	for (const { start, end } of sentencesOf(text, locale)) {
		const sentence = text.slice(start, end).trimEnd();
		const at = offset + start + sentence.length - sentence.trimStart().length;
		const to = offset + start + sentence.length;
		const isMarked = segment.marks.some((mark) => mark.start < to && at < mark.end);
		const fits = sentence.length >= shortest && sentence.length <= longest && !leaning[locale].test(sentence.trim());
		if (fits && !isMarked && isWhole(sentence)) return { start: at, end: to };
	}
	return undefined;
}

const lengths = { zh: [14, 60], en: [40, 180] } as const;

/** What opens a sentence that is a courtesy, or goes on from another. */
const leaning = {
	zh: /^(?:谢谢|感谢|谢|这|此|该|其|它|他|她|因此|所以|同时|另外|此外|但|而|第[一二三四五六七八九十]|[一二三四五六七八九十]是|[“（])|[？：]$/u,
	en: /^(?:Thank|This|That|These|Those|It|He|She|They|Because|Therefore|So|But|And|Also|First|Second|Third)\b|[?:]$/u,
};

/** Whether every quotation mark and bracket in a text has its other half there. */
const isWhole = (text: string) =>
	['“”', '（）', '()', '《》'].every((pair) => text.split(pair.charAt(0)).length === text.split(pair.charAt(1)).length);

const startOf = ({ text, label }: DraftSegment) =>
	label === undefined ? 0 : text.length - text.slice(label.length + 1).trimStart().length;

interface Quotable extends Partial<Pick<Attribution, 'verbatim'>> {
	start: number;
	end: number;
	relays?: Person;
}
