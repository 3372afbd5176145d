import { allSegments, type Dispatch } from '../domain/dispatch.ts';
import { otherLocale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { digestOf } from '../files/digest.ts';
import type { Kept } from '../files/kept.ts';
import type { ReadDispatch } from '../ingest/dispatch.ts';
import { today } from '../ledger/today.ts';
import { checkDateline, checkWeekdays } from './check-dates.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { checkLengths } from './check-length.ts';
import { checkMarks } from './check-marks.ts';
import { comparePairs, type ComparedBy } from './check-pair.ts';
import { checkQuoteSpans } from './check-quotes.ts';
import { checkScript } from './check-script.ts';
import { traditionalIn } from './check-traditional.ts';
import type { Finding } from './finding.ts';
import { textPairs } from './pairs.ts';

/**
 * What may be wrong with a dispatch. What was found in it before, with the same knowledge, is taken from `kept`, save
 * what depends on the day.
 */
export async function checkDispatch(
	read: ReadDispatch,
	by: Knowledge,
	kept?: Kept<LastingFindings>,
): Promise<Finding[]> {
	const whole = read.dispatch ?? read.draft;
	if (!whole) return [];
	const hasFacts = read.facts !== undefined;
	const digest = digestOf([whole, hasFacts, by.digest]);
	const known = kept?.get(digest);
	const found = known ?? (await lastingFindings(whole, hasFacts, by));
	if (!known) await kept?.keep(digest, found);
	const datelines = hasFacts ? checkDateline(whole, today()) : [];
	// A wrong dateline has one cause.
	const isOther = ({ code, at }: Finding) => code !== 'figures' || !datelines.some((other) => other.at === at);
	return [...found.compared.filter(isOther), ...datelines, ...found.others];
}

async function lastingFindings(
	dispatch: Dispatch,
	hasFacts: boolean,
	{ people, ...knowledge }: Knowledge,
): Promise<LastingFindings> {
	const pairs = textPairs(dispatch);
	return {
		compared: comparePairs(pairs, dispatch.date, knowledge),
		others: [
			...checkLengths(pairs, otherLocale(dispatch.original.locale)),
			...checkDuplicates(pairs),
			...pairs.flatMap((pair) => [
				...checkMarks(pair, dispatch.original.locale),
				...checkWeekdays(pair, dispatch.date),
				...checkScript(pair.at, pair),
			]),
			...checkQuoteSpans(dispatch, people, hasFacts),
			...(hasFacts ? scriptOfFacts(dispatch) : []),
			...allSegments(dispatch).flatMap(({ id, form }) =>
				form?.type === 'caption' ? checkScript(id, form.credit) : [],
			),
			...traditionalIn(dispatch, pairs),
			...staleSegments(dispatch),
			...(await checkGlyphs(dispatch)).filter(({ file }) => hasFacts || file !== 'facts'),
		],
	};
}

const scriptOfFacts = ({ place, agencies, places, note }: Dispatch): Finding[] => [
	...(note ? checkScript('note', note, () => 'facts') : []),
	...checkScript('place', place, () => 'facts'),
	...agencies.flatMap((agency) => checkScript('agencies', agency, () => 'facts')),
	...(places ?? []).flatMap(({ title, names }) =>
		[title, ...names].flatMap((name) => checkScript('places', name, () => 'facts')),
	),
];

const staleSegments = (dispatch: Dispatch): Finding[] =>
	allSegments(dispatch).flatMap(({ id, outdated }) =>
		outdated
			? [
					{
						code: 'stale',
						file: otherLocale(dispatch.original.locale),
						at: id,
						words: '',
						message: `The original of “${id}” has changed since it was translated.`,
						fix: `Translate it again; where it holds: npm run permalinks -- --confirm ${dispatch.slug}#${id}.`,
					},
				]
			: [],
	);

/** What dispatches are checked by, beside the code. */
export interface Knowledge extends ComparedBy {
	people: ReadonlyMap<string, Person>;
	/** Of all of this. */
	digest: string;
}

/** What the checks find whatever the day. */
export interface LastingFindings {
	/** By comparing the two languages. */
	compared: Finding[];
	others: Finding[];
}
