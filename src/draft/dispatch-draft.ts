import { dispatchKinds, kinds, type DispatchKind } from '../domain/kinds.ts';
import { attributionsIn } from './attributions.ts';
import type { DraftPerson, PageCast } from './cast.ts';
import { composeBody } from './compose.ts';
import { datelineOf, type Byline } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import { factsFor, kindFor } from './facts.ts';
import { freeId, refuseId, soundSlug } from './ids.ts';
import { labelsOf, surnameWithOffice } from './labels.ts';
import { officeBefore } from './offices.ts';
import { segmentsIn, type DraftBlock } from './segments.ts';
import type { PageDispatch } from './separate.ts';

/** A dispatch as it will be written. */
export interface DispatchDraft {
	slug: string;
	kind: DispatchKind;
	agency?: string | undefined;
	place?: string | undefined;
	date?: string | undefined;
	headline?: string | undefined;
	subtitle?: string | undefined;
	bylines: { person: string; role: Byline['role'] }[];
	/** Who takes part, with labels that are not their names. */
	speakers: { id: string; labels: string[] }[];
	quotes: { id: string; speaker: string; mode?: 'verbatim' }[];
	blocks: DraftBlock[];
	/** What of the page it came from. */
	from: PageDispatch;
}

/** Drafts a dispatch of a page. `taken`: slugs and ids of quotes that are somebody's, to which its own are added. */
export async function draftDispatch(
	from: PageDispatch,
	page: string,
	{ cast, decisions, taken }: Drafting,
): Promise<DispatchDraft> {
	const line = from.body[0]?.lines[0]?.number;
	const [headline, ...rest] = from.headline?.text.split('\n') ?? [];
	const subtitle = rest.length > 0 ? rest.join('') : undefined;
	const facts = await factsFor(from, page, decisions);
	const blocks = composeBody(from.body, cast.names(), decisions);
	const speakers = await speakersOf(from, cast, decisions);
	const text = from.body.map((block) => block.text).join('');
	const asked = blocks.some(({ block }) => block === 'Exchange');
	const kind = await kindFor(
		{ asked, answering: speakers.length, headline: `${headline ?? ''}\n${subtitle ?? ''}`, text },
		decisions,
		line,
		dispatchKinds.filter((one) => kinds[one].exchanges === asked),
	);
	const bylines: DispatchDraft['bylines'] = [];
	for (const { name, role } of facts.bylines) {
		const office = facts.agency === undefined ? undefined : `${facts.agency}记者`;
		bylines.push({ person: (await cast.member(name, office, line ?? 1)).id, role });
	}
	const quotes = kinds[kind].exchanges ? [] : await quotesOf(blocks, cast, decisions, taken.quotes);
	const slug = await decisions.settle({
		about: `slug of the text from line ${line}`,
		value: freeId(slugFor(speakers, headline, facts), taken.slugs),
		sure: 'unsure',
		why: 'the address, which stays for ever: English words say more than these sounds',
		line,
		refuse: (answer) => (taken.slugs.has(answer) ? 'A dispatch has this slug already.' : refuseId(answer)),
	});
	taken.slugs.add(slug);
	const { agency, place, date } = facts;
	return { slug, kind, agency, place, date, headline, subtitle, bylines, speakers, quotes, blocks, from };
}

function slugFor(
	speakers: DispatchDraft['speakers'],
	headline: string | undefined,
	{ place, date }: { place?: string | undefined; date?: string | undefined },
): string {
	const [one, two] = speakers.map(({ id }) => id);
	const words = one === undefined ? soundSlug(headline ?? '') : two === undefined ? one : `${one}-${two}`;
	if (words !== '' && one === undefined) return words;
	return [words || soundSlug(place ?? 'dispatch'), date].filter(Boolean).join('-');
}

/** Whom the labels of a dispatch name, with the office that its text gives them. */
async function speakersOf(
	{ body }: PageDispatch,
	cast: PageCast,
	decisions: Decisions,
): Promise<DispatchDraft['speakers']> {
	const texts = body.map(({ kind, text }) => (kind === 'text' ? text : ''));
	const whole = texts.join('\n');
	const labels = labelsOf(texts, cast.names());
	const speakers: DispatchDraft['speakers'] = [];
	for (const [place, { text: label, role }] of labels) {
		if (role === 'answer' && speakers.length === 0) {
			decisions.note({
				about: 'speakers',
				value: 'left open',
				sure: 'unsure',
				why: `“${label}” names nobody`,
				line: body[place]?.lines[0]?.number,
			});
			continue;
		}
		if (role !== undefined) continue;
		const person = await personOfLabel(label, whole, cast, decisions, body[place]?.lines[0]?.number ?? 1);
		const speaker = speakers.find(({ id }) => id === person.id);
		const own = label === person.name ? [] : [label];
		if (!speaker) speakers.push({ id: person.id, labels: own });
		else if (own[0] !== undefined && !speaker.labels.includes(own[0])) speaker.labels.push(own[0]);
	}
	return speakers;
}

async function personOfLabel(
	label: string,
	whole: string,
	cast: PageCast,
	decisions: Decisions,
	line: number,
): Promise<DraftPerson> {
	const short = surnameWithOffice(label);
	const named = short && new RegExp(`${short.office}(${short.surname}\\p{Script=Han}{1,2})`, 'u').exec(whole);
	if (!short || !named?.[1]) return cast.member(label, officeBefore(whole, label), line);
	const known = cast.people.find(({ name }) => named[1]?.startsWith(name));
	const name = await decisions.settle({
		about: `label ${label}`,
		value: known?.name ?? named[1],
		sure: known ? 'likely' : 'unsure',
		why: `“${named[0]}” in the text`,
		line,
	});
	return cast.member(name, officeBefore(whole, name), line);
}

/** Marks in the paragraphs of an article what people say in it. */
async function quotesOf(
	blocks: readonly DraftBlock[],
	cast: PageCast,
	decisions: Decisions,
	taken: Set<string>,
): Promise<DispatchDraft['quotes']> {
	const quotes: DispatchDraft['quotes'] = [];
	for (const { block, text, marks, line } of segmentsIn(blocks)) {
		if (block !== 'Paragraph' && block !== 'Item') continue;
		const offset = datelineOf(text)?.text.length ?? 0;
		let speaker: DraftPerson | undefined;
		for (const { name, office, start, end, verbatim } of attributionsIn(text.slice(offset), cast.names())) {
			if (name !== undefined) speaker = await cast.member(name, office, line);
			if (!speaker) continue;
			const id = nextQuoteId(speaker.id, taken);
			taken.add(id);
			marks.push({ start: start + offset, end: end + offset, type: 'quote', id });
			quotes.push({ id, speaker: speaker.id, ...(verbatim && { mode: 'verbatim' as const }) });
			const sentences = text.slice(start + offset, end + offset).match(/[。！？]/gu)?.length ?? 0;
			decisions.note({
				about: `quote ${id}`,
				value: `“${text.slice(start + offset).slice(0, 6)}…${text.slice(0, end + offset).slice(-6)}”`,
				sure: sentences > 1 && !verbatim ? 'unsure' : 'likely',
				why: `${speaker.name}, ${verbatim ? 'word for word, in quotation marks' : 'in the agency’s words'}${sentences > 1 && !verbatim ? '; look how far it goes' : ''}`,
				line,
			});
		}
	}
	return quotes;
}

function nextQuoteId(speaker: string, taken: ReadonlySet<string>): string {
	let number = 1;
	while (taken.has(`${speaker}-${number}`)) number++;
	return `${speaker}-${number}`;
}

/** What the drafts of a page share. */
export interface Drafting {
	cast: PageCast;
	decisions: Decisions;
	taken: { slugs: Set<string>; quotes: Set<string> };
}
