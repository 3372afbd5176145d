import { bilingual, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import { followAliases } from '../domain/permalink.ts';
import type { Report } from '../ingest/issue.ts';
import type { ParsedYaml } from '../ingest/yaml.ts';
import type { Ledger, LedgerEntry } from './schema.ts';
import { entryLine } from './edit.ts';
import { changesOf, hashesOf, isReleased, type Change } from './record.ts';
import type { IdSpace } from './id-spaces.ts';
import type { TextStore } from './texts.ts';
import { today } from './today.ts';

/** What the checks look at. */
export interface LedgerState {
	ledger: ParsedYaml<Ledger>;
	spaces: readonly IdSpace[];
	report: Report;
}

/** Reports a released id that vanished: its address would break. */
export function assertNothingVanished({ ledger, spaces, report }: LedgerState) {
	for (const space of spaces) {
		if (space.incomplete) continue;
		for (const [id, entry] of space.entries) {
			if (!entry.date || space.texts.has(id) || entry.alias || entry.withdrawn) continue;
			report(
				ledger.locate([...space.path, id]),
				`The ${space.what} “${id}”${space.of} was published on ${entry.date} and is gone.`,
				waysOn(space, spaces, id, entry),
			);
		}
	}
}

/** Reports an id that has gone and is used again: a link to it would lead to something else than it was made for. */
export function assertNothingReused({ ledger, spaces, report }: LedgerState) {
	for (const space of spaces) {
		for (const [id, text] of space.texts) {
			const entry = space.entries.get(id);
			const at = () => ledger.locate([...space.path, id]);
			if (entry?.withdrawn)
				report(
					at(),
					`The ${space.what} “${id}”${space.of} was withdrawn on ${entry.withdrawn.date} and is used again.`,
					'Give the new text an id that was never used; or, where the text itself has come back, remove ' +
						'“withdrawn” here.',
				);
			else if (entry?.alias)
				report(
					at(),
					`The ${space.what} “${id}”${space.of} leads to “${entry.alias.to}” since ${entry.alias.date} and is ` +
						'used again.',
					'Give the new text an id that was never used; or, where the text itself has come back, remove “alias” here.',
				);
			else if (entry && entry.page !== text.page)
				report(
					at(),
					`The id “${id}”${space.of} was published as ` +
						`${entry.page ? 'an exchange with a page of its own' : 'a segment'} and is now ` +
						`${text.page ? 'an exchange' : 'a segment'}.`,
					'Give it an id that was never used.',
				);
		}
	}
}

/**
 * Reports an alias that leads nowhere or in a circle, and an entry that is both an alias and withdrawn. `complete`: all
 * of the content could be read.
 */
export function assertAliasesLead({ ledger, spaces, report }: LedgerState, complete: boolean) {
	for (const { path, what, entries } of mapsOf(ledger.value)) {
		const known = new Map(Object.entries(entries));
		const isPublished = (id: string) =>
			known.has(id) ||
			textsAt(spaces, path)?.has(id) ||
			(path[1] !== undefined && idsTakenOver(path[1], ledger.value, spaces)?.has(id));
		for (const [id, { alias, withdrawn }] of known) {
			const at = () => ledger.locate([...path, id, 'alias']);
			if (alias && withdrawn)
				report(at(), `The ${what} “${id}” both leads to “${alias.to}” and is withdrawn.`, 'Keep the one that is true.');
			if (alias && followAliases(known, id) === undefined)
				report(
					at(),
					`The alias of “${id}” leads in a circle, by way of “${alias.to}”.`,
					'Let it lead to the id that the text has now.',
				);
			else if (alias && complete && !isPublished(alias.to))
				report(
					at(),
					`“${id}” leads to the ${what} “${alias.to}”, which was never published.`,
					'Correct the id, or write “withdrawn” with its date and reason.',
				);
		}
	}
	if (complete) assertContentsFollow(ledger, spaces, report);
}

/** Reports an id of a dispatch that goes on elsewhere, where the other dispatch knows nothing of it. */
function assertContentsFollow(ledger: ParsedYaml<Ledger>, spaces: readonly IdSpace[], report: Report) {
	for (const [address, { alias, ids }] of Object.entries(ledger.value.dispatches)) {
		const target = idsTakenOver(address, ledger.value, spaces);
		if (!target) continue;
		const own = new Map(Object.entries(ids));
		for (const [id, entry] of own) {
			const end = followAliases(own, id);
			// An alias leads to another of its ids, which is looked at for itself.
			if (entry.withdrawn || end !== id || target.has(id)) continue;
			report(
				ledger.locate(['dispatches', address, 'ids', id]),
				`“${id}” of ${address} was not taken along to ${alias?.to}.`,
				paste(id, entry, ''),
			);
		}
	}
}

/** The ids of the dispatch to which this one’s alias leads; undefined where it leads to none that is known. */
function idsTakenOver(
	address: string,
	{ dispatches }: Ledger,
	spaces: readonly IdSpace[],
): ReadonlySet<string> | undefined {
	if (!dispatches[address]?.alias) return undefined;
	const end = followAliases(new Map(Object.entries(dispatches)), address);
	if (end === undefined || end === address) return undefined;
	const texts = textsAt(spaces, ['dispatches', end, 'ids']);
	return texts || dispatches[end]
		? new Set([...(texts?.keys() ?? []), ...Object.keys(dispatches[end]?.ids ?? {})])
		: undefined;
}

const textsAt = (spaces: readonly IdSpace[], path: readonly string[]) =>
	spaces.find((space) => space.path.join('\n') === path.join('\n'))?.texts;

/** Reports what is published and not yet in the ledger; `npm run permalinks` writes it. */
export function assertRecorded({ ledger, spaces, report }: LedgerState) {
	const changes = changesOf(spaces);
	for (const space of spaces) {
		const added = changes
			.filter((change) => change.space === space && change.kind === 'added')
			.map(({ id }) => `“${id}”`);
		// Those of a new dispatch come with it.
		if (added.length === 0 || (space.path[1] !== undefined && !Object.hasOwn(ledger.value.dispatches, space.path[1])))
			continue;
		report(
			space.path.length > 1 ? ledger.locate(space.path.slice(0, 2)) : ledger.locate(space.path),
			`New and not in the ledger: ${plural(space.what, added.length)} ${added.join(', ')}${space.of}.`,
			`${command} enters ${added.length === 1 ? 'it' : 'them'}.`,
		);
	}
	for (const { kind, space, id, languages } of changes) {
		if (kind === 'added') continue;
		const [named, isChanged] = [`${space.what} “${id}”${space.of}`, kind === 'changed'];
		report(
			ledger.locate([...space.path, id]),
			isChanged
				? `The ${describeLanguages({ languages })} of the ${named} changed since it was entered here.`
				: `The ${named} is gone; it was never released.`,
			isChanged
				? `${command} enters the new text; it keeps one that was released, so that links made to it can say so.`
				: `${command} takes it out.`,
		);
	}
}

/** Reports a text that was published and is not kept. */
export function assertTextsKept({ ledger, spaces, report }: LedgerState, kept: TextStore) {
	for (const { path, what, entries } of mapsOf(ledger.value)) {
		for (const [id, entry] of Object.entries(entries)) {
			const lost = [...(isReleased(entry) ? [entry] : []), ...(entry.history ?? [])]
				.flatMap((text) => locales.map((locale) => text[locale]))
				.filter((hash) => !kept.has(hash));
			if (lost.length === 0) continue;
			const present = new Set(
				spaces.flatMap(({ texts }) => [...texts.values()].flatMap((text) => Object.values(hashesOf(text)))),
			);
			report(
				ledger.locate([...path, id]),
				`A text of the ${what} “${id}” that was published is not kept: ${[...new Set(lost)].join(', ')}.`,
				lost.every((hash) => present.has(hash))
					? `${command} keeps it.`
					: 'Take content/published/ as it was from version control.',
			);
		}
	}
}

export const describeLanguages = ({ languages }: Pick<Change, 'languages'>) =>
	languages.map((locale) => languageNames[locale]).join(' and ');

export const plural = (what: string, count: number) =>
	count === 1 ? what : ({ dispatch: 'dispatches', person: 'people' }[what] ?? `${what}s`);

const languageNames: Record<Locale, string> = { zh: 'Chinese', en: 'English' };
const command = 'npm run permalinks';

/** Every map of the ledger whose entries may lead to each other. */
function mapsOf({
	dispatches,
	quotes,
	people,
}: Ledger): { path: string[]; what: string; entries: Record<string, LedgerEntry> }[] {
	return [
		{ path: ['dispatches'], what: 'dispatch', entries: dispatches },
		...Object.entries(dispatches).map(([address, { ids }]) => ({
			path: ['dispatches', address, 'ids'],
			what: 'id',
			entries: ids,
		})),
		{ path: ['quotes'], what: 'quote', entries: quotes },
		{ path: ['people'], what: 'person', entries: people },
	];
}

/** How a vanished id can go on, as lines to paste; the id that has its text now is named. */
function waysOn(space: IdSpace, spaces: readonly IdSpace[], id: string, entry: LedgerEntry): string {
	const isNew = (candidate: string) => !space.entries.has(candidate);
	const isTwin = (candidate: string, text: Bilingual) =>
		space.what === 'dispatch'
			? sharesTexts(spaces, candidate, entry)
			: locales.every((locale) => hashesOf(text)[locale] === entry[locale]);
	const [twin] = [...space.texts].find(([candidate, text]) => isNew(candidate) && isTwin(candidate, text)) ?? [];
	if (space.what !== 'dispatch') return paste(id, entry, twin ?? '', twin !== undefined);
	const alias = inset(`alias: { to: ${twin ?? '""'}, date: ${today()} }${twin ? '   # which has its texts' : ''}`);
	const withdrawn = inset(`withdrawn: { date: ${today()}, reason: { zh: "", en: "" } }`);
	return `Bring it back, or add one of these lines under “${id}”:\n${alias}\n${withdrawn}`;
}

/** Whether most of the dispatch's texts stand in the other one. */
function sharesTexts(
	spaces: readonly IdSpace[],
	address: string,
	entry: LedgerEntry & { ids?: Record<string, LedgerEntry> },
): boolean {
	const hashes = new Set(
		[...(textsAt(spaces, ['dispatches', address, 'ids'])?.values() ?? [])].map((text) => hashesOf(text).zh),
	);
	const own = Object.values(entry.ids ?? {});
	return own.filter(({ zh }) => hashes.has(zh)).length * 2 > own.length;
}

function paste(id: string, entry: LedgerEntry, to: string, certain = false): string {
	const alias = entryLine(id, { ...entry, alias: { to, date: today() } });
	const withdrawn = entryLine(id, { ...entry, withdrawn: { date: today(), reason: bilingual(() => '') } });
	const named = `${inset(alias)}${certain ? '   # which has its text' : ''}`;
	return `Bring it back, or write in place of its line one of:\n${named}\n${inset(withdrawn)}`;
}

const inset = (line: string) => `    ${line}`;
