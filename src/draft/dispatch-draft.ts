import type { Byline } from '../domain/dispatch.ts';
import { dispatchKinds, kinds, type DispatchKind } from '../domain/kinds.ts';
import { markAnswers } from './answer-quotes.ts';
import type { PageCast } from './cast.ts';
import { composeBody } from './compose.ts';
import type { Decisions } from './decisions.ts';
import { factsFor } from './facts.ts';
import { freeId, refuseId, soundSlug } from './ids.ts';
import { kindFor } from './kind.ts';
import { isLatin } from './names.ts';
import { markQuotes, type DraftQuote } from './mark-quotes.ts';
import type { DraftBlock } from './segments.ts';
import type { PageDispatch } from './separate.ts';
import { orator, speakersOfPage, type DraftSpeaker } from './speakers.ts';

/** A dispatch as it will be written. */
export interface DispatchDraft {
	slug: string;
	kind: DispatchKind;
	agency?: string | undefined;
	place?: string | undefined;
	date?: string | undefined;
	headline?: string | undefined;
	subtitle?: string | undefined;
	bylines: Byline[];
	/** Who takes part. */
	speakers: DraftSpeaker[];
	quotes: DraftQuote[];
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
	const speakers = await speakersOfPage(from, cast, decisions);
	const text = from.body.map((block) => block.text).join('');
	const asked = blocks.some(({ block }) => block === 'Exchange');
	const kind = await kindFor(
		{ asked, answering: speakers.length, headline: `${headline ?? ''}\n${subtitle ?? ''}`, text },
		decisions,
		line,
		dispatchKinds.filter((one) => kinds[one].exchanges === asked),
	);
	if (kinds[kind].oneVoice && speakers.length === 0) speakers.push(...(await orator(from, cast)));
	const bylines: Byline[] = [];
	for (const { name, role } of facts.bylines) {
		const { agency } = facts;
		const office = agency && (isLatin(name) ? `Reporter of the ${agency}` : `${agency}记者`);
		bylines.push({ person: (await cast.member(name, office, line ?? 1)).id, role });
	}
	const quotes = kinds[kind].exchanges
		? await markAnswers(blocks, speakers, cast, decisions, taken.quotes)
		: await markQuotes(blocks, cast, decisions, taken.quotes);
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
	speakers: DraftSpeaker[],
	headline: string | undefined,
	{ place, date }: { place?: string | undefined; date?: string | undefined },
): string {
	const [one, two] = speakers.map(({ id }) => id);
	const words = one === undefined ? soundSlug(headline ?? '') : two === undefined ? one : `${one}-${two}`;
	if (words !== '' && one === undefined) return words;
	return [words || soundSlug(place ?? 'dispatch'), date].filter(Boolean).join('-');
}

/** What the drafts of a page share. */
export interface Drafting {
	cast: PageCast;
	decisions: Decisions;
	taken: { slugs: Set<string>; quotes: Set<string> };
}
