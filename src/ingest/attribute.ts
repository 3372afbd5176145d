import { kinds } from '../domain/kinds.ts';
import { roleNames } from '../domain/roles.ts';
import { otherLocale, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { ProseFile } from './align.ts';
import type { Report } from './issue.ts';
import type { ProseSegment } from './lower-segment.ts';
import { exchangeSegments, type ProseTurn } from './prose.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';
import {
	castOf,
	isAnswerLabel,
	isSameVoice,
	knownLabels,
	labelOf,
	unmarkedLabel,
	voiceOfBy,
	voiceOfLabel,
	type Cast,
	type Voice,
} from './voices.ts';

/**
 * Who says the words of each segment, by its id: whom its own label names, or the `by` of its question or answer; in
 * an answer, whoever spoke before. Nobody is taken to speak without either. The labels of the original decide; those of
 * the translation must name the same. Reports every label and `by` that names nobody known.
 */
export function attribute(
	facts: DispatchFacts,
	people: ReadonlyMap<string, Person>,
	files: Bilingual<ProseFile>,
	original: Locale,
	reportFacts: (message: string, fix: string) => void,
): Map<string, Voice> {
	const cast = castOf(facts, people);
	const voices = voicesIn(files[original], original, cast);
	compareLabels(files, original, cast, voices);
	if (!kinds[facts.kind].oneVoice) return voices;
	const [speaker, ...others] = cast.speakers;
	if (speaker === undefined || others.length > 0)
		reportFacts(
			`A ${facts.kind} is one person’s, and these facts name ${cast.speakers.length}.`,
			'Write “speakers: { <id of a person>: {} }” with whoever delivers it.',
		);
	else
		for (const block of files[original].prose.blocks)
			if (block.block !== 'Exchange' && isDelivered(block)) voices.set(block.id, { speakers: [speaker] });
	return voices;
}

/** Whether a segment of a text in one voice is that voice's own, and not what the agency says around it. */
const isDelivered = ({ block, content }: ProseSegment) =>
	!['SignOff', 'Note', 'Figure', 'Subhead', 'Row'].includes(block) &&
	!content.some((node) => node.type === 'label' && node.role === 'dateline');

function voicesIn({ prose, report }: ProseFile, locale: Locale, cast: Cast): Map<string, Voice> {
	const voices = new Map<string, Voice>();
	for (const block of prose.blocks) {
		if (block.block === 'Exchange') {
			for (const turn of block.turns)
				for (const [id, voice] of voicesOfTurn(turn, locale, cast, report)) voices.set(id, voice);
			continue;
		}
		// A run-in of the text's own may end in a colon too.
		const label = labelOf(block);
		const voice = label === undefined ? undefined : voiceOfLabel(label, locale, cast);
		if (voice) voices.set(block.id, voice);
	}
	return voices;
}

function voicesOfTurn(turn: ProseTurn, locale: Locale, cast: Cast, report: Report): [string, Voice][] {
	if (turn.block === 'Note') return [];
	const given = turn.by === undefined ? undefined : voiceOfBy(turn.by, cast);
	if (turn.by !== undefined && !given)
		report(
			turn.position,
			`by="${turn.by}" names somebody who takes no part.`,
			`Write one or several of these, with spaces between them: ${[...cast.speakers, ...roleNames].join(', ')}; ` +
				'or add the person to “speakers” in dispatch.yaml.',
		);
	let current = given;
	return turn.segments.flatMap((segment, index): [string, Voice][] => {
		if (segment.block === 'Note') return [];
		const unmarked = unmarkedLabel(segment, locale, cast);
		if (unmarked !== undefined) reportUnmarked(unmarked, segment, locale, report);
		const label = labelOf(segment) ?? unmarked;
		const named = label === undefined ? undefined : voiceOfLabel(label, locale, cast);
		if (label !== undefined && !named && !given) reportLabel(label, segment, locale, cast, report);
		if (named && given && index === 0 && !isSameVoice(named, given) && !isWithin(named, given))
			report(
				segment.textPosition,
				`The label “${label}” names somebody else than by="${turn.by}".`,
				'Correct “by”, in both languages, or leave it out.',
			);
		// Where several answer together, a label names the one who goes on.
		current = named ?? current;
		if (!current && label === undefined && turn.block === 'Answer' && index === 0)
			report(
				segment.textPosition,
				`Nothing says who gives this answer, which begins with “${segment.id}”.`,
				`Write the label of the text, **name：**, or by="…" with one of: ${cast.speakers.join(', ')}.`,
			);
		return current ? [[segment.id, current]] : [];
	});
}

const isWithin = (one: Voice, all: Voice) =>
	one.speakers.length > 0 && one.speakers.every((id) => all.speakers.includes(id));

function reportLabel(label: string, { textPosition }: ProseSegment, locale: Locale, cast: Cast, report: Report) {
	if (isAnswerLabel(label) && cast.speakers.length !== 1)
		report(
			textPosition,
			`The label “${label}” does not say which of ${cast.speakers.length} answers: ${cast.speakers.join(', ')}.`,
			'Write by="…" with the id on the <Answer>, in both languages.',
		);
	else
		report(
			textPosition,
			`The label “${label}” names nobody who takes part.`,
			`Known are: ${knownLabels(cast, locale)}. Correct it, or add the person to “speakers” in dispatch.yaml, with ` +
				`this label where it is not the whole name: <id>: { ${locale}: [${label}] }.`,
		);
}

function reportUnmarked(label: string, { id, textPosition }: ProseSegment, locale: Locale, report: Report) {
	const colon = locale === 'zh' ? '：' : ':';
	report(
		textPosition,
		`“${id}” opens with the name or label “${label}”, which is not marked as who speaks.`,
		`Write **${label}${colon}**`,
	);
}

/** Reports a label of the translation that names somebody else than the original's, or that only one of them has. */
function compareLabels(files: Bilingual<ProseFile>, original: Locale, cast: Cast, voices: ReadonlyMap<string, Voice>) {
	const locale = otherLocale(original);
	const labelled = (file: ProseFile) =>
		new Map(
			file.prose.blocks
				.flatMap((block) => (block.block === 'Exchange' ? exchangeSegments(block) : []))
				.map((segment) => [segment.id, segment]),
		);
	const originals = labelled(files[original]);
	const { report } = files[locale];
	compareBy(files[original], files[locale], original);
	for (const segment of labelled(files[locale]).values()) {
		const twin = originals.get(segment.id);
		if (!twin || segment.content.length === 0) continue;
		const unmarked = unmarkedLabel(segment, locale, cast);
		if (unmarked !== undefined) reportUnmarked(unmarked, segment, locale, report);
		const [label, own] = [labelOf(segment) ?? unmarked, labelOf(twin) ?? unmarkedLabel(twin, original, cast)];
		if (label === own && label === undefined) continue;
		if (label === undefined || own === undefined) {
			report(
				segment.textPosition,
				label === undefined
					? `“${segment.id}” has no label here, and “${own}” in ${original}.mdx.`
					: `“${segment.id}” has the label “${label}” here, and none in ${original}.mdx.`,
				'Let both say who speaks, or neither.',
			);
			continue;
		}
		const voice = voiceOfLabel(label, locale, cast);
		const meant = voiceOfLabel(own, original, cast) ?? voices.get(segment.id);
		if (!voice && !meant?.speakers.length && !meant?.role) continue;
		if (!voice && voiceOfLabel(own, original, cast)) reportLabel(label, segment, locale, cast, report);
		else if (voice && meant && !isSameVoice(voice, meant) && !isWithin(voice, meant))
			report(
				segment.textPosition,
				`The label “${label}” names somebody else than “${own}” in ${original}.mdx.`,
				'Let both name the same.',
			);
	}
}

/** Reports a `by` of the translation that is not the original's: there alone it may be left out. */
function compareBy(original: ProseFile, translation: ProseFile, language: Locale) {
	const turnsOf = ({ prose }: ProseFile) =>
		prose.blocks.flatMap((block) =>
			block.block === 'Exchange' ? block.turns.map((turn) => ({ ...turn, id: turn.segments[0]?.id })) : [],
		);
	const meant = new Map(turnsOf(original).map(({ id, by }) => [id, by]));
	for (const { id, by, position } of turnsOf(translation)) {
		if (by === undefined || by === meant.get(id)) continue;
		translation.report(
			position,
			`by="${by}" is ${meant.get(id) === undefined ? 'not' : `“${meant.get(id)}”`} in ${language}.mdx.`,
			`Write it as ${language}.mdx has it, or leave it out here.`,
		);
	}
}
