import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Pair, type Scalar } from 'yaml';
import { locales } from '../domain/locale.ts';
import type { LedgerEntry } from './schema.ts';
import type { Change } from './record.ts';

/** A ledger without an entry. */
export const emptyLedger = `\
# Every id of this site: the day of the release that first published it, and the hashes of its text.
# npm run permalinks writes this file. What was released stays in it for ever, its texts in published/; what has no date
# yet may still change or go. By hand come only, into an entry that was released and whose id goes away:
#   alias: { to: <id>, date: <day> }                              it goes on under another id
#   withdrawn: { date: <day>, reason: { zh: <why>, en: <why> } }  it was taken back

dispatches: {}

quotes: {}

people: {}
`;

/** The ledger's text with the changes written into it: everything else, comments included, stays as it is. */
export function editLedger(text: string, changes: readonly Change[]): string {
	const document = parseDocument(text);
	for (const change of changes) {
		const map = mapAt(document, change.space.path);
		if (change.kind === 'added') add(document, map, change);
		else if (change.kind === 'changed') update(document, map, change);
		else map.delete(change.id);
	}
	return document.toString(format);
}

/** The ledger's text once everything in it has been released: what has no day yet has this one. */
export function dateLedger(text: string, date: string): string {
	const document = parseDocument(text);
	const give = (node: unknown, key: string) => {
		if (isMap(node) && !node.has(key)) node.items.unshift(document.createPair(key, date));
	};
	for (const entry of entriesIn(document)) {
		give(entry, 'date');
		const history = entry.get('history');
		if (isSeq(history)) for (const past of history.items) give(past, 'until');
	}
	return document.toString(format);
}

/**
 * The ledger's text once the translations of a dispatch's ids are confirmed, of all of them where none are named, and
 * the ids of which that is news.
 */
export function confirmInLedger(
	text: string,
	address: string,
	ids: readonly string[],
): { text: string; confirmed: string[] } {
	const document = parseDocument(text);
	const entries = document.getIn(['dispatches', address, 'ids']);
	const confirmed = (isMap(entries) ? entries.items : []).flatMap(({ key, value }) => {
		const id = isScalar(key) ? String(key.value) : '';
		return isMap(value) && (ids.length === 0 || ids.includes(id)) && value.delete('outdated') ? [id] : [];
	});
	return { text: document.toString(format), confirmed };
}

/** The entries of the ledger: of dispatches, of the ids in them, of quotes and of people. */
function entriesIn(document: Document): YAMLMap[] {
	const mapsOf = (map: unknown) => (isMap(map) ? map.items.map(({ value }) => value).filter(isMap) : []);
	const dispatches = mapsOf(document.get('dispatches'));
	const ids = dispatches.flatMap((dispatch) => mapsOf(dispatch.get('ids')));
	return [...dispatches, ...ids, ...mapsOf(document.get('quotes')), ...mapsOf(document.get('people'))];
}

/** An entry on one line, as it is pasted into the ledger. */
export function entryLine(id: string, entry: LedgerEntry): string {
	const document = new Document({ [id]: entry });
	(document.get(id) as YAMLMap).flow = true;
	return document.toString(format).trimEnd();
}

/** A dispatch is a block that holds its ids; every other entry is one line. */
function add(document: Document, map: YAMLMap, { space, id, after, entry }: Change) {
	const isDispatch = space.path.join() === 'dispatches';
	const node = document.createNode(isDispatch ? { ...entry, ids: {} } : entry) as YAMLMap;
	node.flow = !isDispatch;
	const key = document.createNode(id) as Scalar;
	const place = after === undefined ? 0 : indexOf(map, after) + 1;
	key.spaceBefore = isDispatch && place > 0;
	map.items.splice(place, 0, document.createPair(key, node) as Item);
}

/** Writes the new hashes, and what the entry's history has gained or lost at its end. */
function update(document: Document, map: YAMLMap, { id, entry }: Change) {
	const node = map.get(id) as YAMLMap;
	for (const locale of locales) node.set(locale, entry[locale]);
	if (entry.outdated) node.set('outdated', true);
	else node.delete('outdated');
	const known = node.get('history');
	const before = isSeq(known) ? known.items.length : 0;
	const past = entry.history ?? [];
	if (past.length === before) return;
	if (past.length === 0) {
		node.delete('history');
		node.flow = true;
		return;
	}
	node.flow = false;
	const history = isSeq(known) ? known : new YAMLSeq();
	history.flow = false;
	if (before === 0) node.items.splice(indexOf(node, 'en') + 1, 0, document.createPair('history', history) as Item);
	if (past.length < before) history.items.pop();
	else {
		const item = document.createNode(past.at(-1)) as YAMLMap;
		item.flow = true;
		history.add(item);
	}
}

/** The map at a path, which is made where there is none. */
function mapAt(document: Document, path: readonly string[]): YAMLMap {
	if (!isMap(document.getIn(path))) document.setIn(path, new YAMLMap());
	const map = document.getIn(path) as YAMLMap;
	map.flow = false;
	return map;
}

const indexOf = (map: YAMLMap, id: string) => map.items.findIndex(({ key }) => isScalar(key) && key.value === id);

const format = { lineWidth: 0 } as const;

type Item = Pair<unknown, unknown>;
