import { allSegments, exchanges, headlineIsEditorial, segmentTexts, type Dispatch } from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import { bilingual, type Bilingual } from '../domain/locale.ts';
import { followAliases, type PastText, type Permalink, type Permalinks } from '../domain/permalink.ts';
import type { Person } from '../domain/person.ts';
import { quotesOf } from '../domain/quote.ts';
import { version } from './hash.ts';
import { dispatchesLeadingTo, ledgerNotesOf, type LedgerNotes } from './notes.ts';
import { ledgerKey, personText } from './id-spaces.ts';

/** A text that is published now, and its earlier texts. */
export interface ChangedText {
	kind: 'headline' | 'exchange' | 'segment' | 'quote' | 'person';
	id: string;
	/** A paragraph’s number. */
	number?: number | undefined;
	now: Bilingual;
	/** Every other text that a link to it may have been made to, oldest first. */
	past: PastText[];
}

/** The texts of a dispatch that have changed since they were published, in reading order, quotes last. */
export function historyOf(
	dispatch: Dispatch,
	permalinks: Permalinks,
	notes: LedgerNotes = ledgerNotesOf(dispatch, permalinks),
): ChangedText[] {
	const sources = dispatchesLeadingTo(ledgerKey(dispatch), permalinks);
	const entriesOf = (ids: readonly string[]) =>
		sources.flatMap(({ ids: entries }) => entries.filter(({ id }) => ids.includes(id)));
	const headings = new Map(exchanges(dispatch).map((exchange) => [exchange.heading.id, exchange]));

	const texts: ChangedText[] = headlineIsEditorial(dispatch)
		? [changed('headline', 'headline', dispatch.headline, sources)]
		: [];
	for (const segment of allSegments(dispatch)) {
		const oldIds = notes.get(segment.id)?.oldIds ?? [];
		const exchange = headings.get(segment.id);
		if (exchange)
			texts.push(
				changed(
					'exchange',
					exchange.id,
					exchange.title,
					entriesOf([exchange.id, ...oldIds]).filter(({ page }) => page),
				),
			);
		texts.push({
			...changed(
				'segment',
				segment.id,
				segmentTexts(segment),
				entriesOf([segment.id, ...oldIds]).filter(({ page }) => !page),
			),
			number: segment.number,
		});
	}
	const quotes = quotesLeading(permalinks);
	for (const { id, content } of quotesOf(dispatch)) {
		// Those that lead here first, then the quote itself.
		const entries = (quotes.get(id) ?? []).toSorted((a, b) => Number(a.id === id) - Number(b.id === id));
		texts.push(
			changed(
				'quote',
				id,
				bilingual((locale) => plainText(content[locale])),
				entries,
			),
		);
	}
	return texts.filter(({ past }) => past.length > 0);
}

/** The quotes of a ledger by the id to which they lead: asked for by every dispatch. */
function quotesLeading(permalinks: Permalinks): ReadonlyMap<string | undefined, Permalink[]> {
	const known = byEnd.get(permalinks);
	if (known) return known;
	const quotes = new Map(permalinks.quotes.map((quote) => [quote.id, quote]));
	const made = Map.groupBy(permalinks.quotes, ({ id }) => followAliases(quotes, id));
	byEnd.set(permalinks, made);
	return made;
}

const byEnd = new WeakMap<Permalinks, Map<string | undefined, Permalink[]>>();

/** A person’s names and offices, where they have changed. */
export function historyOfPerson(person: Person, { people }: Permalinks): ChangedText | undefined {
	const all = new Map(people.map((entry) => [entry.id, entry]));
	const history = changed(
		'person',
		person.id,
		personText(person),
		people.filter(({ id }) => followAliases(all, id) === person.id),
	);
	return history.past.length > 0 ? history : undefined;
}

/** The texts that these entries have had, also the last text of those that lead on, unless it is the present one. */
function changed(kind: ChangedText['kind'], id: string, now: Bilingual, entries: readonly Permalink[]): ChangedText {
	const current = version(now);
	const all = entries.flatMap(({ history, alias, ...entry }) => [
		...history,
		...(alias ? [{ until: alias.date, version: entry.version, text: entry.text }] : []),
	]);
	const past = all
		.filter((text) => text.version !== current)
		.sort((a, b) => (a.until ?? '~').localeCompare(b.until ?? '~'));
	return {
		kind,
		id,
		now,
		past: past.filter((text, index) => past.findLastIndex((other) => other.version === text.version) === index),
	};
}
