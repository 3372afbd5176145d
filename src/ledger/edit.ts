import { Document, isMap, isScalar, parseDocument, YAMLMap, YAMLSeq, type Pair, type Scalar } from 'yaml';
import { locales } from '../domain/locale.ts';
import type { LedgerEntry } from './schema.ts';
import type { Change } from './record.ts';

/** A ledger without an entry. */
export const emptyLedger = `\
# Every id that this site has published: since when, and the hashes of its text, which published/ keeps.
# npm run permalinks writes this file and takes nothing out of it. By hand come only, into an entry whose id goes away:
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
		else update(document, map, change);
	}
	return document.toString(format);
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

/** Writes the new hashes, and the old ones as the last line of the entry's history. */
function update(document: Document, map: YAMLMap, { id, entry }: Change) {
	const node = map.get(id) as YAMLMap;
	node.flow = false;
	for (const locale of locales) node.set(locale, entry[locale]);
	if (!node.has('history'))
		node.items.splice(indexOf(node, 'en') + 1, 0, document.createPair('history', new YAMLSeq()) as Item);
	const past = document.createNode(entry.history?.at(-1)) as YAMLMap;
	past.flow = true;
	const history = node.get('history') as YAMLSeq;
	history.flow = false;
	history.add(past);
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
