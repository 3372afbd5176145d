import type { DraftPerson, PageCast } from './cast.ts';
import type { Decisions } from './decisions.ts';
import { inFull, mayBeEnglishName, titleAndName } from './english-names.ts';
import { labelsOf, surnameWithOffice } from './labels.ts';
import { mayBeName } from './names.ts';
import { officeAndName, officeBefore } from './offices.ts';
import type { PageDispatch } from './separate.ts';

/** Somebody who takes part, with the labels that are not the whole name. */
export interface DraftSpeaker {
	id: string;
	labels: string[];
}

/** Whom the labels of a dispatch name, with the office that its text gives them. */
export async function speakersOfPage(
	{ body, headline }: PageDispatch,
	cast: PageCast,
	decisions: Decisions,
): Promise<DraftSpeaker[]> {
	const texts = body.map(({ kind, text }) => (kind === 'text' ? text : ''));
	const labels = new Map(
		[...labelsOf(texts, cast.names())].map(([place, label]) => [label.text, { ...label, line: lineOf(body, place) }]),
	);
	const speakers: DraftSpeaker[] = [];
	for (const [label, { role, line }] of labels) {
		if (role !== undefined) continue;
		const person = await personOf(label, texts.join('\n'), line, cast, decisions);
		const own = label === person.name ? [] : [label];
		const speaker = speakers.find(({ id }) => id === person.id);
		if (speaker) speaker.labels.push(...own);
		else speakers.push({ id: person.id, labels: own });
	}
	const answer = [...labels.values()].find(({ role }) => role === 'answer');
	const visited = visitedIn(headline?.text ?? '');
	if (answer && speakers.length === 0 && visited)
		speakers.push({ id: (await cast.member(visited.name, visited.office, answer.line)).id, labels: [] });
	if (answer && speakers.length !== 1)
		decisions.note({
			about: 'speakers',
			value: 'left open',
			sure: 'unsure',
			why: `“${answer.text}” names nobody: write who answers under “speakers” in dispatch.yaml`,
			line: answer.line,
		});
	return speakers;
}

/** Whom a headline says that an interview is with: 专访某处处长某某, Interview with Harbour Master Orla Proof. */
function visitedIn(headline: string): { name: string; office?: string | undefined } | undefined {
	const english = /\b(?:[Ii]nterview|[Cc]onversation|[Tt]alk) with (.+)$/mu.exec(headline)?.[1];
	const own = english === undefined ? undefined : titleAndName(english);
	if (own && mayBeEnglishName(own.name)) return own;
	const chinese = officeAndName(/[访訪问問](\p{Script=Han}.*)$/mu.exec(headline)?.[1] ?? '');
	return chinese && mayBeName(chinese.name) ? chinese : undefined;
}

const lineOf = (body: PageDispatch['body'], place: number) => body[place]?.lines[0]?.number ?? 1;

/** The person of a label: by the name that it is; of surname and office, by the name that the text has for them. */
async function personOf(
	label: string,
	whole: string,
	line: number,
	cast: PageCast,
	decisions: Decisions,
): Promise<DraftPerson> {
	if (mayBeEnglishName(label)) {
		const whom = titleAndName(label).name;
		const full = inFull(whole, whom);
		return cast.member(full?.name ?? whom, full?.office, line);
	}
	const short = surnameWithOffice(label);
	const named = short && new RegExp(`${short.office}(${short.surname}\\p{Script=Han}{1,2})`, 'u').exec(whole);
	if (!named?.[1]) return cast.member(label, officeBefore(whole, label), line);
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

/** Who delivers a speech: the office and name that stand by themselves over its text. */
export async function orator({ body }: PageDispatch, cast: PageCast): Promise<DraftSpeaker[]> {
	for (const { text, lines } of body.slice(0, 3)) {
		const who = officeAndName(text.replace(/\s/gu, ''));
		if (!who || !mayBeName(who.name)) continue;
		return [{ id: (await cast.member(who.name, who.office, lines[0]?.number ?? 1)).id, labels: [] }];
	}
	return [];
}
